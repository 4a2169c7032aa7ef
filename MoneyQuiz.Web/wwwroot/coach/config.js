// A keystroke that has not reached the server yet is in no draft. Until it has, the page must not say "saved", and what was
// typed is kept here: by pointer, in the tab's own storage, so that it outlives even the page.
let page, key, typed, asking, again, stopped, lost;

export function begin(dotnet, slug) {
  [page, key, stopped] = [dotnet, `mq-typed-${slug}`, false];
  typed = new Map(Object.entries(JSON.parse(sessionStorage.getItem(key) ?? "{}")));
  document.addEventListener("input", heard, true);
  document.addEventListener("keydown", keys);
  // From a page whose circuit was lost.
  if (typed.size) page.invokeMethodAsync("Recover", Object.fromEntries(typed)).then(() => forget([...typed]));
}

export function end() {
  stopped = true;
  clearTimeout(again);
  document.removeEventListener("input", heard, true);
  document.removeEventListener("keydown", keys);
}

function heard(event) {
  const pointer = event.target.dataset?.pointer;
  if (!pointer || event.target.type === "checkbox" || !event.isTrusted) return;
  typed.set(pointer, event.target.value);
  sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(typed)));
  lost ||= isCut();
  say(isCut() ? "Offline: what you type is kept in this tab." : "Saving…");
  if (!asking) ask();
}

// Messages arrive in order: when the answer comes, everything typed before the question is there. Only of what was said on a
// line that holds: while it is cut, or if it was meanwhile, an answer proves nothing.
async function ask() {
  asking = true;
  if (!isCut()) {
    if (lost) repeat();
    const sent = [...typed];
    const late = new Promise((_, no) => setTimeout(no, 2000));
    try {
      await Promise.race([page.invokeMethodAsync("HasHeard"), late]);
      if (!lost) {
        forget(sent);
        asking = false;
        if (typed.size) ask();
        else say(null);
        return;
      }
    } catch {
      lost = true;
    }
  }
  if (stopped) return;
  say("Offline: what you type is kept in this tab.");
  again = setTimeout(ask, 500);
}

// Typed while nobody listened: said again. The same value twice changes nothing.
function repeat() {
  lost = false;
  for (const [pointer, value] of typed) {
    const field = document.querySelector(`[data-pointer="${CSS.escape(pointer)}"]`);
    if (field && field.value === value) field.dispatchEvent(new Event(field.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
  }
}

const isCut = () => !navigator.onLine || !!document.querySelector("#components-reconnect-modal[open]");

function forget(sent) {
  for (const [pointer, value] of sent) if (typed.get(pointer) === value) typed.delete(pointer);
  typed.size ? sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(typed))) : sessionStorage.removeItem(key);
}

function say(words) {
  const state = document.getElementById("save-state");
  if (!state) return;
  const [own, ours] = state.children;
  own.hidden = words !== null;
  ours.hidden = words === null;
  ours.textContent = words ?? "";
  state.classList.toggle("is-offline", !!words?.startsWith("Offline"));
}

// Ctrl or ⌘ with Z, outside of fields that have an undo of their own.
function keys(event) {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z" || event.target.matches?.("input, textarea, select")) return;
  event.preventDefault();
  document.querySelector(`.config [aria-label="${event.shiftKey ? "Redo" : "Undo"}"]`)?.click();
}
