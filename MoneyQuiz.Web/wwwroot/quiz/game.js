const say = (text) => { const live = document.querySelector("#announce"); if (live) live.textContent = text; };


function order(box) {
  const cards = [...box.children];
  cards.forEach((card, at) => {
    card.querySelectorAll("input")[at].checked = true;
    card.querySelector("[data-up]").disabled = at === 0;
    card.querySelector("[data-down]").disabled = at === cards.length - 1;
  });
}

function move(card, by) {
  const box = card.parentElement;
  const goal = by < 0 ? card.previousElementSibling : card.nextElementSibling;
  if (!goal) return;
  box.insertBefore(card, by < 0 ? goal : goal.nextElementSibling);
  order(box);
  const at = [...box.children].indexOf(card);
  say(`${card.querySelector("legend").textContent}: ${at + 1} of ${box.children.length}`);
}

function ranks(box) {
  box.dataset.ordering = "on";
  for (const movers of box.querySelectorAll(".movers")) movers.hidden = false;
  const how = box.previousElementSibling;
  if (how?.matches(".how")) how.textContent = "Drag the cards, or move them by their buttons. The first stands on top.";
  order(box);
  let held = null;
  box.addEventListener("pointerdown", (event) => {
    if (event.target.closest("button, input")) return;
    held = event.target.closest(".rank");
    held?.classList.add("held");
    if (held) box.setPointerCapture(event.pointerId);
  });
  box.addEventListener("pointermove", (event) => {
    if (!held) return;
    for (const other of box.children) {
      if (other === held) continue;
      const { top, height } = other.getBoundingClientRect();
      const below = held.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (below ? event.clientY > top + height / 2 : event.clientY < top + height / 2) { move(held, below ? 1 : -1); break; }
    }
  });
  const drop = () => { held?.classList.remove("held"); held = null; };
  box.addEventListener("pointerup", drop);
  box.addEventListener("pointercancel", drop);
}


function jars(box) {
  const coins = Number(box.dataset.jars);
  const inputs = [...box.querySelectorAll("input")];
  const note = document.querySelector("#coins-left");
  const number = (input) => Math.max(0, Math.min(coins, Math.trunc(Number(input.value)) || 0));
  const left = () => coins - inputs.reduce((sum, input) => sum + number(input), 0);
  box.dataset.coins = "on";
  for (const button of box.querySelectorAll("button")) button.hidden = false;
  function show() {
    const rest = left();
    note.dataset.state = rest < 0 ? "over" : rest === 0 ? "none" : "left";
    note.textContent = (rest < 0 ? note.dataset.over : rest === 0 ? note.dataset.none : rest === 1 ? note.dataset.one : note.dataset.left).replace("{0}", Math.abs(rest));
    for (const input of inputs) {
      const jar = input.closest(".jar"), height = number(input) * 0.42;
      const fill = jar.querySelector(".jar-coins");
      fill.setAttribute("height", height);
      fill.setAttribute("y", 64 - height);
      // Not disabled: a button that goes dead under the finger loses the focus.
      jar.querySelector("[data-more]").setAttribute("aria-disabled", String(rest <= 0));
      jar.querySelector("[data-less]").setAttribute("aria-disabled", String(number(input) === 0));
    }
  }
  box.addEventListener("click", (event) => {
    const button = event.target.closest("[data-more], [data-less]");
    if (!button) return;
    const input = button.closest(".jar").querySelector("input");
    const step = button.matches("[data-more]") ? Math.min(5, Math.max(0, left())) : -Math.min(5, number(input));
    input.value = number(input) + step;
    show();
  });
  box.addEventListener("input", show);
  show();
}


function deck(box) {
  const form = box.closest("form");
  form.classList.add("deck-on");
  const next = () => form.querySelector('[data-move="1"]').click();
  box.addEventListener("change", (event) => {
    if (matchMedia("(max-width: 40rem)").matches || event.target.type !== "radio") return;
    if (form.dataset.last === "true") { form.querySelector("button[type=submit]").focus(); return; }
    next();
    box.querySelector("[data-current=true] input").focus();
  });
  let from = null;
  box.addEventListener("pointerdown", (event) => { if (!event.target.closest("label")) from = event; });
  box.addEventListener("pointerup", (event) => {
    const by = from ? event.clientX - from.clientX : 0;
    from = null;
    if (Math.abs(by) < 70) return;
    const [yes, no] = box.querySelectorAll("[data-current=true] input");
    (by > 0 ? yes : no).click();
  });
  box.addEventListener("pointercancel", () => { from = null; });
}


function beam(box) {
  const input = box.querySelector("input"), arm = box.querySelector(".beam-arm"), words = box.dataset.words.split("|");
  input.addEventListener("input", () => {
    arm.setAttribute("transform", `rotate(${(Number(input.value) - 3) * 3} 100 18)`);
    input.setAttribute("aria-valuetext", words[Number(input.value)]);
  });
}


function clock(box) {
  const form = box.closest("form"), button = box.querySelector("[data-clock-toggle]"), seconds = box.querySelector("[data-seconds]"), ring = box.querySelector(".clock-left");
  const all = Number(box.dataset.clock);
  let end = 0, timer = 0;
  box.hidden = false;
  function stop() {
    clearInterval(timer);
    timer = 0;
    button.textContent = button.dataset.start;
    seconds.textContent = all;
    ring.setAttribute("stroke-dashoffset", 0);
  }
  function tick() {
    if (!box.isConnected) return clearInterval(timer);
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    seconds.textContent = left;
    ring.setAttribute("stroke-dashoffset", 100 - (100 * left) / all);
    if (left === 10) say("Ten seconds left");
    if (left > 0) return;
    stop();
    const late = form.querySelector(".late input");
    late.checked = true;
    form.requestSubmit(form.querySelector("button[type=submit]"));
  }
  button.addEventListener("click", () => {
    if (timer) return stop();
    end = performance.now() + all * 1000;
    button.textContent = button.dataset.stop;
    timer = setInterval(tick, 250);
  });
}

function begin() {
  const play = { "[data-rank]": ranks, "[data-jars]": jars, "[data-deck]": deck, "[data-beam]": beam, "[data-clock]": clock };
  for (const [where, how] of Object.entries(play)) {
    for (const box of document.querySelectorAll(where)) {
      if (box.dataset.played) continue;
      box.dataset.played = "yes";
      how(box);
    }
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-up], [data-down]");
  if (!button) return;
  move(button.closest(".rank"), button.matches("[data-up]") ? -1 : 1);
  if (!button.disabled) button.focus();
  else button.parentElement.querySelector("button:not(:disabled)")?.focus();
});
document.addEventListener("mq-step", begin);
begin();
