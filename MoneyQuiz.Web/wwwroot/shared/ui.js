// What the frame does before, and without, a circuit: drawers, menus, copying. No state of the app lives here.
(() => {
  const on = (type, work) => document.addEventListener(type, work, true);

  on("click", (event) => {
    const opener = event.target.closest?.("[data-opens]");
    if (opener) document.getElementById(opener.dataset.opens)?.showModal();
    if (event.target.closest?.("[data-closes]")) event.target.closest("dialog")?.close();
    // A click beside a drawer closes it; on a link inside, too: the page behind it changes.
    const drawer = event.target.closest?.("dialog.drawer");
    if (drawer && (event.target === drawer || event.target.closest("a"))) drawer.close();
    const item = event.target.closest?.("[popover] a");
    if (item) item.closest("[popover]").hidePopover();
    const copier = event.target.closest?.("[data-copy]");
    if (copier) copy(copier);
  });

  async function copy(button) {
    const said = button.querySelector("[data-said]");
    const words = said.textContent;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      said.textContent = "Copied";
    } catch {
      said.textContent = "Press Ctrl+C";
      const box = document.getElementById(button.dataset.copyFrom);
      box?.focus();
      box?.select?.();
    }
    setTimeout(() => (said.textContent = words), 2000);
  }

  // Menus: arrow keys walk, Home and End jump, Escape closes (the browser's own) and focus returns to the button.
  on("toggle", (event) => {
    const menu = event.target;
    if (!menu.matches?.("[popover]")) return;
    const button = document.querySelector(`[popovertarget="${menu.id}"]`);
    button?.setAttribute("aria-expanded", event.newState === "open");
    if (event.newState === "open") {
      const at = button.getBoundingClientRect();
      const up = at.bottom + menu.offsetHeight + 8 > innerHeight && at.top > menu.offsetHeight;
      menu.style.top = up ? `${at.top - menu.offsetHeight - 6}px` : `${at.bottom + 6}px`;
      menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - menu.offsetWidth - 8))}px`;
      entries(menu)[0]?.focus();
    } else if (menu.contains(document.activeElement) || document.activeElement === document.body) button?.focus();
  });
  on("keydown", (event) => {
    const menu = event.target.closest?.("[popover]");
    const button = event.target.closest?.("[popovertarget]");
    if (button && event.key === "ArrowDown") {
      event.preventDefault();
      document.getElementById(button.getAttribute("popovertarget"))?.showPopover();
      return;
    }
    if (!menu) return;
    const all = entries(menu);
    const now = all.indexOf(document.activeElement);
    const next = { ArrowDown: now + 1, ArrowUp: now - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) {
      if (event.key === "Tab") menu.hidePopover();
      return;
    }
    event.preventDefault();
    all[next % all.length]?.focus();
  });
  const entries = (menu) => [...menu.querySelectorAll("a, button")].filter((e) => !e.disabled);

  window.mq = {
    open: (dialog) => dialog.open || dialog.showModal(),
    close: (dialog) => dialog.open && dialog.close(),
    fold: (id) => document.getElementById(id)?.removeAttribute("open"),
    focus: (id) => document.getElementById(id)?.focus(),
    theme: (name) => (name === "system" ? delete document.documentElement.dataset.theme : (document.documentElement.dataset.theme = name)),
  };
})();
