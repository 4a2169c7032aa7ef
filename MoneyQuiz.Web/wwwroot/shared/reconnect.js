// Blazor puts its state on the dialog as a class; this opens and closes the dialog accordingly.
(() => {
  const dialog = document.getElementById("components-reconnect-modal");
  if (!dialog) return;
  const states = ["show", "retrying", "failed", "rejected", "paused", "resume-failed"];
  let reloading = false;
  addEventListener("beforeunload", () => (reloading = true));
  new MutationObserver(() => {
    const now = states.findLast((state) => dialog.classList.contains(`components-reconnect-${state}`));
    if (now && !reloading) dialog.open || dialog.showModal();
    else if (dialog.open) dialog.close();
  }).observe(dialog, { attributeFilter: ["class"] });
  // Escape must not leave a page that looks alive and is not.
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  dialog.querySelector("button").addEventListener("click", async () => {
    try {
      if (!dialog.classList.contains("components-reconnect-rejected") && (await Blazor.reconnect())) return;
    } catch {
      return; // The server is not there yet; Blazor goes on trying.
    }
    location.reload();
  });
})();
