// In a frame on a listed site: tells the page around it how high the quiz is. Loaded only there. Who is told is decided
// twice: the browser refuses pages that are not listed, and the list is compared here again.
(() => {
  if (parent === window) return;
  const listed = (document.currentScript.dataset.origins ?? "").split(" ");
  const root = document.documentElement;
  let told = null;
  let last = 0;

  const height = () => Math.ceil(document.body.getBoundingClientRect().height);
  function tell() {
    const now = height();
    if (told === null || now === last) return;
    last = now;
    parent.postMessage({ mq: "height", height: now }, told);
  }

  addEventListener("message", (event) => {
    if (event.source !== parent || event.data?.mq !== "hello") return;
    if (event.origin !== location.origin && !listed.includes(event.origin)) return;
    told = event.origin;
    last = 0;
    // From here on the page around it scrolls, not this one.
    root.dataset.framed = "yes";
    tell();
  });

  new ResizeObserver(tell).observe(document.body);
  // The script that goes on without a reload puts a new main in the old one's place.
  const quiz = document.querySelector(".quiz");
  if (quiz) new MutationObserver(() => { if (told) parent.postMessage({ mq: "top" }, told); }).observe(quiz, { childList: true });
  // Says nothing but that a quiz is here, so it may be heard by anybody.
  parent.postMessage({ mq: "ready" }, "*");
})();
