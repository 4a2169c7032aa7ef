// The brand editor's preview: a frame without an address of its own, which takes this page's policy and no other. Its HTML comes
// through the circuit, its colours as a stylesheet that is no inline style.
export function open(stage, frame, sheets) {
  const width = { phone: 390, desktop: 1280 };
  let shown = { html: "", css: "", phone: true, dark: false };
  let doc = null;
  let theme = null;

  const ready = new Promise((done) => {
    frame.addEventListener("load", () => { begin(); done(); }, { once: true });
    frame.srcdoc = "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Preview</title></head><body></body></html>";
  });

  function begin() {
    doc = frame.contentDocument;
    for (const href of sheets) {
      const link = doc.createElement("link");
      link.rel = "stylesheet";
      link.href = href;
      doc.head.append(link);
    }
    theme = new frame.contentWindow.CSSStyleSheet();
    doc.adoptedStyleSheets = [theme];
    // It can be scrolled, tried and read, but leads nowhere.
    doc.addEventListener("click", (event) => { if (event.target.closest("a, button")) event.preventDefault(); }, true);
    doc.addEventListener("submit", (event) => event.preventDefault(), true);
  }

  // A desktop is wider than the room there is: it is shown smaller, not narrower.
  function fit() {
    const wide = shown.phone ? width.phone : width.desktop;
    const scale = Math.min(1, stage.clientWidth / wide);
    frame.style.width = `${wide}px`;
    frame.style.transform = `scale(${scale})`;
    frame.style.height = `${stage.clientHeight / scale}px`;
    frame.style.left = `${Math.max(0, (stage.clientWidth - wide * scale) / 2)}px`;
  }
  const watch = new ResizeObserver(() => { if (!stage.isConnected) watch.disconnect(); else fit(); });
  watch.observe(stage);

  return {
    async show(html, css, phone, dark) {
      await ready;
      const resized = phone !== shown.phone;
      shown = { html: html ?? shown.html, css: css ?? shown.css, phone, dark };
      if (css !== null) theme.replaceSync(css);
      doc.documentElement.dataset.theme = dark ? "dark" : "light";
      if (html !== null) doc.body.innerHTML = html;
      if (resized) doc.scrollingElement.scrollTop = 0;
      fit();
    },
  };
}
