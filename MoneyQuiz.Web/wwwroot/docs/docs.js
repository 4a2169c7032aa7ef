// Draws the page's diagrams as they come into view, in the colours of the theme. Without this script their source shows.
// The Content-Security-Policy lets no inline style in. So a diagram's stylesheet bears the page's nonce, style attributes go
// through the CSSOM, and the drawing itself is moved into the page, never written out as text and parsed again.
const me = document.querySelector("script[data-mermaid]");
const figures = [...document.querySelectorAll("figure[data-diagram]")];
const innerHtml = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
let mermaid;

const seen = new IntersectionObserver((entries) => entries.filter((e) => e.isIntersecting).forEach((e) => { seen.unobserve(e.target); later(e.target); }), { rootMargin: "300px" });
figures.forEach((figure) => seen.observe(figure));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { mermaid = undefined; figures.filter((figure) => figure.dataset.drawn).forEach(later); });

// One after another: Mermaid measures in the page itself.
let queue = Promise.resolve();
const isDark = () => (document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
const later = (figure) => { queue = queue.then(() => draw(figure)); };

async function draw(figure) {
  const source = figure.querySelector("details");
  try {
    mermaid ??= await load();
    place(figure, await draft(figure.dataset.diagram, source.querySelector("code").textContent));
    source.open = false;
    figure.dataset.drawn = isDark() ? "dark" : "light";
  } catch (fault) {
    // The source stays open: nothing is lost but the picture.
    console.error(`The diagram ${figure.dataset.diagram} can’t be drawn.`, fault);
    figure.dataset.drawn = "not";
  }
}

async function load() {
  const module = (await import(me.dataset.mermaid)).default;
  admitStyles();
  const token = colours();
  module.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    layout: "dagre",
    look: "classic",
    suppressErrorRendering: true,
    htmlLabels: false,
    theme: "base",
    fontFamily: getComputedStyle(document.body).fontFamily,
    flowchart: { htmlLabels: false, useMaxWidth: false, wrappingWidth: 260 },
    sequence: { useMaxWidth: false },
    state: { useMaxWidth: false },
    er: { useMaxWidth: false },
    themeVariables: {
      darkMode: isDark(),
      background: token("surface"),
      mainBkg: token("primary-soft"),
      primaryColor: token("primary-soft"),
      primaryTextColor: token("text"),
      primaryBorderColor: token("edge"),
      secondaryColor: token("sunken"),
      secondaryTextColor: token("text"),
      secondaryBorderColor: token("edge"),
      tertiaryColor: token("raised"),
      tertiaryTextColor: token("text"),
      tertiaryBorderColor: token("edge"),
      lineColor: token("muted"),
      textColor: token("text"),
      titleColor: token("text"),
      nodeBorder: token("edge"),
      nodeTextColor: token("text"),
      edgeLabelBackground: token("surface"),
      labelBackgroundColor: token("surface"),
      noteBkgColor: token("warning-soft"),
      noteTextColor: token("text"),
      noteBorderColor: token("edge"),
      actorBkg: token("primary-soft"),
      actorBorder: token("edge"),
      actorTextColor: token("text"),
      actorLineColor: token("edge"),
      signalColor: token("text"),
      signalTextColor: token("text"),
      labelTextColor: token("text"),
      attributeBackgroundColorOdd: token("surface"),
      attributeBackgroundColorEven: token("sunken"),
      rowOdd: token("surface"),
      rowEven: token("sunken"),
    },
  });
  return module;
}

// The tokens' values as they are now: rgb(…), which is what Mermaid can reckon with.
function colours() {
  const probe = document.body.appendChild(document.createElement("span"));
  const token = (name) => {
    probe.style.color = `var(--ui-${name})`;
    return getComputedStyle(probe).color;
  };
  queueMicrotask(() => probe.remove());
  return token;
}

// What Mermaid draws, taken from its workshop before it would be turned into text.
async function draft(id, source) {
  const workshop = `d${id}`;
  let drawing;
  Object.defineProperty(Element.prototype, "innerHTML", {
    ...innerHtml,
    get() {
      if (this.id !== workshop) return innerHtml.get.call(this);
      drawing = this.querySelector("svg");
      drawing.remove();
      return "";
    },
  });
  try {
    await mermaid.render(id, source);
  } finally {
    Object.defineProperty(Element.prototype, "innerHTML", innerHtml);
  }
  // Nothing of ours draws these.
  drawing.querySelectorAll("script, foreignObject, a").forEach((element) => element.remove());
  return drawing;
}

function admitStyles() {
  if (document.createElement !== Document.prototype.createElement) return;
  document.createElement = function (name, ...rest) {
    const element = Document.prototype.createElement.call(this, name, ...rest);
    if (name === "style") element.nonce = me.nonce;
    return element;
  };
  const set = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (name === "style") this.style.cssText = value;
    else set.call(this, name, value);
  };
}

function place(figure, drawing) {
  // As wide as the page has room, never wider than it was drawn, nor so small that it can't be read.
  const { width } = drawing.viewBox.baseVal;
  drawing.removeAttribute("width");
  drawing.removeAttribute("height");
  drawing.style.width = `max(min(100%, ${width}px), ${Math.min(width, 560)}px)`;
  const frame = document.createElement("div");
  frame.className = "drawing";
  // Wide ones scroll by themselves, by keyboard too.
  frame.tabIndex = 0;
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", figure.querySelector("figcaption").textContent);
  frame.append(drawing);
  figure.querySelector(".drawing")?.remove();
  figure.querySelector("figcaption").after(frame);
}
