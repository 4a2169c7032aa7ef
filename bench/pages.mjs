// Reads a Lighthouse report: pages.mjs REPORT prints "name=figure …" and, behind a #, the same in words.
import { readFileSync } from "node:fs";

const report = JSON.parse(readFileSync(process.argv[2], "utf8"));
const requests = report.audits["network-requests"].details.items.filter((r) => r.url.startsWith("http"));
const kb = (of) => (of.reduce((sum, r) => sum + r.transferSize, 0) / 1024).toFixed(1);
const text = requests.filter((r) => ["Document", "Stylesheet", "Script"].includes(r.resourceType));
const score = (category) => Math.round(report.categories[category].score * 100);
const failed = Object.values(report.categories)
  .flatMap((c) => c.auditRefs.filter((a) => a.weight > 0).map((a) => report.audits[a.id]))
  .filter((a) => a.score !== null && a.score < 0.9)
  .map((a) => a.id);
const [lcp, cls] = ["largest-contentful-paint", "cumulative-layout-shift"].map((a) => report.audits[a].numericValue);
const plain = {
  text: kb(text),
  all: kb(requests),
  performance: score("performance"),
  accessibility: score("accessibility"),
  practices: score("best-practices"),
  seo: score("seo"),
  lcp: (lcp / 1000).toFixed(2),
  cls: cls.toFixed(3),
};
const words = [
  `${plain.text} KB HTML + CSS + JS, ${plain.all} KB in all, ${requests.length} requests`,
  `Lighthouse ${plain.performance}, ${plain.accessibility}, ${plain.practices}, ${plain.seo}`,
  `LCP ${plain.lcp} s, CLS ${plain.cls}, TBT ${Math.round(report.audits["total-blocking-time"].numericValue)} ms`,
  ...(failed.length > 0 ? [`below 0.9: ${failed.join(", ")}`] : []),
];
console.log(`${Object.entries(plain).map(([n, v]) => `${n}=${v}`).join(" ")} #${words.join("; ")}`);
