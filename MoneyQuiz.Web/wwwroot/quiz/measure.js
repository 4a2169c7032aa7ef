// In the frame that measures: loads Google's tag for whoever has agreed, and tells it what its address says, nothing else. What it
// would find out by itself is set for it: this page's own address, title and referrer mean nothing.
(() => {
  const { id, tenant, title, prefix, path } = document.currentScript.dataset;
  const asked = new URLSearchParams(location.search);
  const known = ["quiz_view", "quiz_start", "step_view", "quiz_complete", "lead_submit", "booking_click"];
  const once = asked.get("once");

  // Told once a session; where a browser keeps nothing, it is told again.
  const isNew = (name) => {
    if (!once || name === "step_view" || name === "quiz_view") return true;
    try {
      const key = `mq-told:${once}:${name}`;
      if (sessionStorage.getItem(key)) return false;
      sessionStorage.setItem(key, "1");
    } catch { /* framed without storage */ }
    return true;
  };

  const events = (asked.get("events") ?? "").split(" ").filter((name) => known.includes(name) && isNew(name));
  if (events.length === 0) return;

  const page = new URL(asked.get("page") || "/", location.origin);
  if (page.origin !== location.origin) return;
  for (const [name, value] of asked) if (name.startsWith("utm_")) page.searchParams.append(name, value);
  const shown = { page_location: page.href, page_title: title, page_referrer: asked.get("from") ?? "" };

  window.dataLayer = [];
  function gtag() { window.dataLayer.push(arguments); }
  gtag("consent", "default", { ad_storage: "denied", ad_user_data: "denied", ad_personalization: "denied", analytics_storage: "granted" });
  gtag("js", new Date());
  gtag("config", id, {
    ...shown,
    send_page_view: false,
    allow_google_signals: false,
    allow_ad_personalization_signals: false,
    cookie_prefix: prefix,
    cookie_path: path,
    cookie_domain: "none",
    cookie_expires: 180 * 24 * 60 * 60,
    cookie_flags: "SameSite=None;Secure;Partitioned",
  });
  for (const name of events) {
    gtag("event", name, {
      ...shown,
      tenant,
      format: asked.get("format") ?? "",
      persona: asked.get("persona") ?? "",
      mq_variant: asked.get("mq_variant") ?? "",
      send_to: id,
    });
  }
  const tag = document.createElement("script");
  tag.async = true;
  tag.src = `https://www.googletagmanager.com/gtag/js?id=${encodeURIComponent(id)}`;
  document.head.append(tag);
})();
