// Makes a row of a Lighthouse report: pages.mjs REPORT NAME
import { readFileSync } from "node:fs";

const [report, name] = [JSON.parse(readFileSync(process.argv[2], "utf8")), process.argv[3]];
const requests = report.audits["network-requests"].details.items.filter((r) => r.url.startsWith("http"));
const kb = (of) => (of.reduce((sum, r) => sum + r.transferSize, 0) / 1024).toFixed(1);
const text = requests.filter((r) => ["Document", "Stylesheet", "Script"].includes(r.resourceType));
const score = (category) => Math.round(report.categories[category].score * 100);
const failed = Object.values(report.categories)
  .flatMap((c) => c.auditRefs.filter((a) => a.weight > 0).map((a) => report.audits[a.id]))
  .filter((a) => a.score !== null && a.score < 0.9)
  .map((a) => a.id);
const figures = [
  `${kb(text)} KB HTML + CSS + JS, ${kb(requests)} KB in all, ${requests.length} requests`,
  `Lighthouse performance ${score("performance")}, accessibility ${score("accessibility")}, best practices ${score("best-practices")}, SEO ${score("seo")}`,
  `LCP ${(report.audits["largest-contentful-paint"].numericValue / 1000).toFixed(2)} s, CLS ${report.audits["cumulative-layout-shift"].numericValue.toFixed(3)}, TBT ${Math.round(report.audits["total-blocking-time"].numericValue)} ms`,
];
console.log(`| ${name} | ${figures.join("; ")}${failed.length > 0 ? `; below 0.9: ${failed.join(", ")}` : ""} | bars 30 KB, 60 KB, 100, 100, 98, 1.2 s, 0 | – |`);
