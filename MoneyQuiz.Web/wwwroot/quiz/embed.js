// Puts a quiz into somebody else's page:
//   <script src="https://quiz.example.com/embed.js" data-tenant="willow" data-format="likert" data-title="Quiz of Willow Lane" async></script>
// It needs no cookie and no library, and listens to the frames that it has made and to nobody else.
(() => {
  const own = (script) => script.src.split(/[?#]/)[0].endsWith("/embed.js") && !script.dataset.mqDone;
  const name = /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/;

  // Where a visitor came from belongs to the quiz, too; whatever else the page's address holds does not.
  function travel() {
    const kept = new URLSearchParams();
    for (const [key, value] of new URLSearchParams(location.search)) {
      if (/^utm_(source|medium|campaign|term|content)$/.test(key) || key === "mq_variant") kept.append(key, value);
    }
    return kept.size ? `?${kept}` : "";
  }

  function put(script) {
    script.dataset.mqDone = "yes";
    const { tenant, format, persona, title } = script.dataset;
    if (!name.test(tenant ?? "") || (format && !/^[a-z-]+$/.test(format)) || (persona && !/^[a-z][a-z0-9-]+$/.test(persona))) {
      console.error("MoneyQuiz: data-tenant must name the quiz, and data-format or data-persona, if given, one of its formats or landing pages.");
      return;
    }
    const home = new URL(script.src).origin;
    const frame = document.createElement("iframe");
    frame.src = `${home}/q/${tenant}${persona ? `/lp/${persona}` : format ? `/${format}` : ""}${travel()}`;
    frame.title = title || "Money quiz";
    frame.dataset.moneyquiz = tenant;
    Object.assign(frame.style, { display: "block", width: "100%", height: "720px", border: "0" });

    let pages = 0;
    addEventListener("message", (event) => {
      if (event.origin !== home || event.source !== frame.contentWindow || typeof event.data?.mq !== "string") return;
      const { mq, height } = event.data;
      // A new page of the quiz asks who is there: it then knows whom it may tell its height.
      if (mq === "ready") {
        frame.contentWindow.postMessage({ mq: "hello" }, home);
        if (pages++ > 0) toTop();
      } else if (mq === "height" && Number.isFinite(height)) {
        frame.style.height = `${Math.min(Math.max(Math.ceil(height), 120), 30000)}px`;
      } else if (mq === "top") {
        toTop();
      }
    });
    // The next step begins at its top, even where the visitor has scrolled the page around it.
    const toTop = () => { if (frame.getBoundingClientRect().top < 0) frame.scrollIntoView({ block: "start" }); };
    script.after(frame);
  }

  for (const script of document.querySelectorAll("script[src]")) if (own(script)) put(script);
})();
