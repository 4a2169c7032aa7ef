// The keys of a page with a list. Which key does what comes from the page's own map; nothing is decided here.
let map = [];
let place = null;
const off = "mq-letters-off";

export const letters = () => localStorage.getItem(off) === null;
export const useLetters = (on) => (on ? localStorage.removeItem(off) : localStorage.setItem(off, "1"));

export function listen(keys) {
  map = keys;
  document.addEventListener("keydown", pressed);
  document.addEventListener("click", remember, true);
  document.addEventListener("scroll", stay);
  document.body.dataset.keys = "";
}

export function stop() {
  document.removeEventListener("keydown", pressed);
  document.removeEventListener("click", remember, true);
  document.removeEventListener("scroll", stay);
  delete document.body.dataset.keys;
}

// From one session to the next: at its beginning; the focus goes along unless it stands on a link that is still there.
export function land(id) {
  document.querySelector(".panel")?.scrollTo(0, 0);
  if (document.activeElement === document.body) document.getElementById(id)?.focus();
}

function pressed(event) {
  const at = event.target;
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (at.closest?.("input:not([data-pick]), textarea, select, [contenteditable]") || document.querySelector("dialog[open], :popover-open")) return;
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const key = map.find((k) => k.keys.includes(name));
  if (!key || (name.length === 1 && !letters())) return;
  const target = key.click && document.querySelector(key.click);
  // Arrows scroll, unless the focus is on a row: then they walk.
  const onRow = at.matches?.("[data-row]");
  if (name.startsWith("Arrow") && !onRow) return;
  if (target) {
    event.preventDefault();
    if (target.matches("input, select, textarea")) target.focus();
    else target.click();
  } else if (key.inRow) {
    // A click of its own, so that Shift goes along.
    const inRow = at.closest?.("tr")?.querySelector(key.inRow);
    inRow?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey: event.shiftKey }));
    if (inRow) event.preventDefault();
  } else if (key.rows && !(key.click && document.querySelector(".panel"))) {
    event.preventDefault();
    walk(key.rows, at);
  }
}

function walk(by, from) {
  const rows = [...document.querySelectorAll("[data-row]")];
  const now = rows.indexOf(from.closest?.("tr")?.querySelector("[data-row]") ?? from);
  const next = now < 0 ? rows.find((r) => r.getBoundingClientRect().top >= 0) : rows[now + by];
  next?.focus();
}

// The framework goes to the top with each new address. Beside an open panel the list stays where it was read.
function remember(event) {
  if (event.target.closest?.("[data-keeps-place]")) place = { top: scrollY, until: performance.now() + 3000 };
}

function stay() {
  if (place && scrollY === 0 && performance.now() < place.until) {
    const { top } = place;
    place = null;
    scrollTo(0, top);
  }
}
