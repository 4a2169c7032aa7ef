// Makes a step smoother; every step works without it. One listener per kind of event on the document: pages are
// swapped in place, and nothing has to be bound again.
const phone = matchMedia("(max-width: 40rem)");
const step = () => document.querySelector("form.step");
const say = (text) => { const live = document.querySelector("#announce"); if (live) live.textContent = text; };

// each choice is sent at once, in order, again and again until the server has it

const waiting = [];
let sending = false;

const fieldsOf = (form) => {
  const fields = new URLSearchParams();
  for (const input of form.querySelectorAll("input[type=hidden]")) fields.set(input.name, input.value);
  return fields;
};

async function send() {
  if (sending) return;
  sending = true;
  while (waiting.length > 0) {
    const { url, fields } = waiting[0];
    try {
      const answer = await fetch(url, { method: "POST", body: fields, keepalive: true, headers: { accept: "application/json" } });
      const own = answer.ok && answer.headers.get("content-location");
      if (own && location.pathname === new URL(step()?.action ?? "", location.href).pathname && fields.has("ticket")) { history.replaceState(history.state, "", own); shown = address(); }
      // What the server refuses it would refuse again: the page's own form will show why. "Too many" is only a wait.
      if (answer.status < 500 && answer.status !== 429) {
        waiting.shift();
        if (!answer.ok) { waiting.length = 0; state("refused"); break; }
        state(waiting.length ? "saving" : "saved");
        continue;
      }
    } catch { /* no network: the choice stays first in the queue */ }
    state("offline");
    await soon();
  }
  sending = false;
}

let wake = () => {};
const soon = () => new Promise((again) => { wake = again; setTimeout(again, 2000); });
addEventListener("online", () => wake());

function state(name) {
  const note = document.querySelector("#save-state");
  if (!note || note.dataset.state === name) return;
  note.dataset.state = name;
  note.textContent = note.dataset[name] ?? "";
}

document.addEventListener("change", (event) => {
  const input = event.target;
  if (input.id === "keys-switch") return keysSwitched(input.checked);
  const form = input.closest?.("form.step");
  const isText = input.matches("textarea");
  if (!(isText ? form?.dataset.text : input.type === "radio" && form?.dataset.choice)) return;
  const fields = fieldsOf(form);
  fields.set("item", input.name);
  fields.set("value", input.value);
  waiting.push({ url: isText ? form.dataset.text : form.dataset.choice, fields });
  state("saving");
  send();
  if (isText) return;
  answered(input.closest("fieldset.missed"));
  count(form);
  if (phone.matches) setTimeout(() => show(form, index(form) + 1), matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 220);
});

// one statement at a time on a phone

const statements = (form) => [...form.querySelectorAll("fieldset.statement")];
const index = (form) => Number(form.dataset.at ?? 0);

function show(form, at) {
  const all = statements(form);
  if (all.length === 0) return;
  const target = Math.max(0, Math.min(at, all.length - 1));
  const beyond = at >= all.length;
  form.dataset.at = target;
  form.dataset.single = phone.matches ? "on" : "off";
  all.forEach((statement, i) => { statement.dataset.current = String(i === target); });
  form.dataset.last = String(target === all.length - 1);
  const place = form.querySelector("#place");
  if (place) place.textContent = place.dataset.text.replace("{0}", target + 1).replace("{1}", all.length);
  if (beyond && phone.matches) form.querySelector("button[type=submit]")?.focus();
  else if (phone.matches && at !== 0) all[target].querySelector("input:checked, input")?.focus({ preventScroll: false });
}

function reach(id) {
  const goal = document.getElementById(id);
  const at = step() ? statements(step()).indexOf(goal) : -1;
  if (at >= 0 && phone.matches) show(step(), at);
  (goal?.matches("input") ? goal : goal?.querySelector("input"))?.focus();
}

function answered(statement) {
  if (!statement) return;
  statement.classList.remove("missed");
  statement.removeAttribute("aria-describedby");
  statement.querySelector(".fault")?.remove();
  document.querySelector(`.summary [data-goto="${CSS.escape(statement.id)}"]`)?.closest("li").remove();
  const left = document.querySelectorAll(".summary li").length;
  if (left === 0) document.querySelector(".summary")?.remove();
}

function count(form) {
  const all = statements(form);
  const done = all.filter((s) => s.querySelector("input:checked")).length;
  const words = form.querySelector("#answered");
  if (words) { words.dataset.from ??= Number(words.textContent) - Number(form.dataset.had); words.textContent = Number(words.dataset.from) + done; }
  const bar = form.querySelector("[role=progressbar]");
  if (!bar || all.length === 0) return;
  const from = Number(bar.dataset.from), share = Number(bar.dataset.share);
  const value = Math.round(from + (share * done) / all.length);
  if (value < Number(bar.getAttribute("aria-valuenow"))) return;
  bar.setAttribute("aria-valuenow", value);
  bar.querySelector("progress").value = value;
}

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-print]")) print();
  const copy = event.target.closest?.("[data-copy]");
  if (copy) {
    const from = document.getElementById(copy.dataset.copy);
    from.select();
    navigator.clipboard?.writeText(from.value).then(() => { copy.textContent = copy.dataset.said; say(copy.dataset.said); }, () => {});
  }
  if (event.target.closest?.("[data-retry]")) wake();
  const goto = event.target.closest?.("[data-goto]");
  if (goto) { event.preventDefault(); reach(goto.dataset.goto); }
  const move = event.target.closest?.("[data-move]");
  if (move) { event.preventDefault(); show(step(), index(step()) + Number(move.dataset.move)); }
});

phone.addEventListener("change", () => step() && show(step(), index(step())));

// keys 1–9 choose, Enter goes on; can be switched off

const keysOn = () => { try { return localStorage.getItem("mq-keys") !== "off"; } catch { return true; } };

function keysSwitched(on) {
  try { localStorage.setItem("mq-keys", on ? "on" : "off"); } catch { /* framed without storage: for this page only */ }
  document.documentElement.dataset.keys = on ? "on" : "off";
}

document.addEventListener("keydown", (event) => {
  const form = step();
  if (!form || event.ctrlKey || event.metaKey || event.altKey || document.documentElement.dataset.keys === "off") return;
  if (event.target.matches("input:not([type=radio]):not([type=checkbox]), textarea, select")) return;
  const all = statements(form);
  const focused = event.target.closest?.("fieldset.statement");
  const current = focused ?? (phone.matches ? all[index(form)] : all.find((s) => !s.querySelector("input:checked")));
  if (/^[1-9]$/.test(event.key) && current) {
    const input = current.querySelectorAll("input[type=radio]")[Number(event.key) - 1];
    if (!input) return;
    event.preventDefault();
    input.checked = true;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    if (!phone.matches) {
      const next = all[all.indexOf(current) + 1];
      const goal = next?.querySelector("input:checked, input") ?? form.querySelector("button[type=submit]");
      goal?.focus();
    }
  } else if (event.key === "Enter" && event.target.matches("input[type=radio]")) {
    event.preventDefault();
    const at = current ? all.indexOf(current) : -1;
    if (phone.matches && at < all.length - 1) show(form, at + 1);
    else form.requestSubmit(form.querySelector("button[type=submit]"));
  }
});

// the next step without a reload

async function swap(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const main = page.querySelector("main");
  if (!main) return false;
  if (!main.querySelector("form.step")) { location.assign(answer.url); return true; }
  document.querySelector("main").replaceWith(main);
  document.title = page.title;
  if (location.href !== answer.url) history.pushState({ mq: true }, "", answer.url);
  shown = address();
  begin();
  scrollTo(0, 0);
  const heading = main.querySelector(".summary, h1");
  heading?.focus();
  say(page.title);
  return true;
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("form.step") || event.defaultPrevented) return;
  event.preventDefault();
  const button = event.submitter;
  if (form.dataset.busy) return;
  form.dataset.busy = "yes";
  const fields = new URLSearchParams(new FormData(form, button));
  for (;;) {
    try {
      const answer = await fetch(form.action, { method: "POST", body: fields });
      if (answer.status < 500 && answer.status !== 429 && (await swap(answer))) return;
    } catch { /* tried again below: what was entered is still in the page */ }
    state("offline");
    await soon();
    if (!form.isConnected) return;
  }
});

// A link into the page itself (skip to the content) comes here too: it must not load the page anew.
const address = () => location.pathname + location.search;
let shown = address();
addEventListener("popstate", () => { if (shown !== address()) location.reload(); });

function begin() {
  const form = step();
  document.documentElement.dataset.script = "on";
  document.documentElement.dataset.keys = keysOn() ? "on" : "off";
  const toggle = document.querySelector("#keys-switch");
  if (toggle) toggle.checked = keysOn();
  for (const button of document.querySelectorAll("[data-print], [data-copy]")) button.hidden = false;
  document.querySelector(".summary")?.focus();
  if (!form) return;
  form.dataset.had = statements(form).filter((s) => s.querySelector("input:checked")).length;
  const first = statements(form).findIndex((s) => !s.querySelector("input:checked"));
  show(form, first < 0 ? 0 : first);
  document.dispatchEvent(new Event("mq-step"));
}

begin();
