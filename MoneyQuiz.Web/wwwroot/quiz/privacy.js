// On a page with answers the choice is sent without loading it anew: nothing that was filled in is lost.
const notice = document.querySelector("form[data-privacy]");
notice.hidden = false;
notice.addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    const answer = await fetch(notice.action, { method: "POST", body: new URLSearchParams(new FormData(notice, event.submitter)), redirect: "manual" });
    if (answer.type === "opaqueredirect" || answer.ok) notice.remove();
  } catch { /* no connection: it stays, and can be pressed again */ }
});
