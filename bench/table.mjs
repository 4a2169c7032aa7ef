// Puts a measurement's rows into the table of docs/performance.md, between its two markers; what stands around them stays.
//   table.mjs FILE NAME ROWS MEASURED COMMAND
// Rows have six cells (bench/rows.lib). A bar that no row shows yet has one that says so.
import { readFileSync, writeFileSync } from "node:fs";

const [file, name, rows, measured, command] = process.argv.slice(2);
const [begin, end] = ["<!-- bin/bench writes from here -->", "<!-- to here -->"];
const cells = (line) => line.split("|").slice(1, -1).map((c) => c.trim());
const rowsOf = (text) => text.split("\n").filter((l) => l.startsWith("|")).map(cells);
const nameOf = (row) => /bin\/bench ([a-z]+)`/.exec(row.at(-1))?.[1];

const bars = readFileSync(new URL("bars", import.meta.url), "utf8")
  .split("\n")
  .filter((l) => /^[a-z]+ \|/.test(l))
  .map((l) => l.split(" | "));
const bar = (of) => bars.find(([n]) => n === of)?.[1] ?? of;

// "| what | figure | bar p95 ≤ 50 ms | 2.97 |": rows of clients that judge nothing. The ratio is figure by bar.
const judged = ([what, figure, reference, ratio]) => {
  const asked = /^bar/.test(reference) ? reference.replace(/^bar:? */, "") : "–";
  const number = Number.parseFloat(ratio);
  const holds = asked === "–" || Number.isNaN(number) ? "–" : number <= 1 ? "yes" : `**no**: not ${number} <= 1`;
  return [what, asked, figure, asked === "–" ? reference : "–", ratio, holds];
};

const by = `\`${command}\`, ${measured}`;
const fresh = rowsOf(readFileSync(rows, "utf8"))
  .map((row) => (row.length === 4 ? judged(row) : row))
  .map(([what, asked, ...rest]) => (what === "failed" ? [bar(name), "–", ...rest] : [what, asked, ...rest]))
  .map((row) => [...row, by]);
for (const row of fresh) console.log(`| ${row.join(" | ")} |`);

const text = readFileSync(file, "utf8");
const [from, to] = [text.indexOf(begin), text.indexOf(end)];
if (from < 0 || to < from) throw new Error(`${file} has no markers for the table.`);
const kept = rowsOf(text.slice(from, to)).slice(2).filter((row) => nameOf(row) !== name && nameOf(row));
const all = [...kept, ...(fresh.length > 0 ? fresh : [[bar(name), "–", "printed no row", "–", "–", "–", by]])];
for (const [of, asked] of bars) {
  if (!all.some((row) => nameOf(row) === of)) all.push([asked, "–", "not measured yet", "–", "–", "–", `\`bin/bench ${of}\``]);
}

const order = (row) => {
  const at = bars.findIndex(([n]) => n === nameOf(row));
  return at < 0 ? bars.length : at;
};
const sorted = all.map((row, i) => [row, i]).sort((a, b) => order(a[0]) - order(b[0]) || a[1] - b[1]).map(([row]) => row);
const head = ["what", "bar", "figure", "reference, same run", "ratio", "holds", "measured by, when, at which commit and load"];
const table = [head, head.map(() => "---"), ...sorted].map((row) => `| ${row.join(" | ")} |`).join("\n");
writeFileSync(file, `${text.slice(0, from)}${begin}\n\n${table}\n\n${text.slice(to)}`);
