// Makes the fonts of wwwroot/lib/fonts small: of a Latin font what running text needs, without the alternate shapes, fractions and
// small capitals that no stylesheet of ours asks for. Half of some files is those.
//   node fonts.mjs OUT FONT.woff2 …
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import subsetFont from "subset-font";

// Basic Latin and Latin-1, the letters, dashes, quotes and signs around them: what "latin" means to those who make the fonts.
const ranges = [
  [0x20, 0x7e], [0xa0, 0xff], [0x131, 0x131], [0x152, 0x153], [0x2bb, 0x2bc], [0x2c6, 0x2c6], [0x2da, 0x2da], [0x2dc, 0x2dc],
  [0x304, 0x304], [0x308, 0x308], [0x329, 0x329], [0x2000, 0x206f], [0x20ac, 0x20ac], [0x2122, 0x2122], [0x2190, 0x2193],
  [0x2212, 0x2212], [0x2215, 0x2215], [0xfeff, 0xfeff], [0xfffd, 0xfffd],
];
const text = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))).join("");

// Spacing, ligatures, accents in their place, and figures of one width for tables.
const keepFeatures = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "tnum", "lnum"];

const [out, ...fonts] = process.argv.slice(2);
await mkdir(out, { recursive: true });
for (const font of fonts) {
  await writeFile(join(out, basename(font)), await subsetFont(await readFile(font), text, { targetFormat: "woff2", keepFeatures }));
}
