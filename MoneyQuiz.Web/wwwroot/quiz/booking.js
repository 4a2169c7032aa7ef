// Whoever goes from a result to the booking page is told of by a second frame: the first has said what it had to say.
document.addEventListener("click", (event) => {
  const frame = document.querySelector("iframe.measure");
  if (!frame || !event.target.closest?.('a[href$="/book"]')) return;
  const next = frame.cloneNode();
  const address = new URL(frame.src);
  address.searchParams.set("events", "booking_click");
  next.src = address;
  frame.after(next);
});
