// Parses every expression of a file (one JSON string a line) with @prometheus-io/lezer-promql; prints expressions a second: median and best.
// usage: node lezer.mjs FILE FOLDER_WITH_NODE_MODULES
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [file, modules] = process.argv.slice(2);
const { parser } = createRequire(join(modules, 'index.js'))('@prometheus-io/lezer-promql');
const texts = readFileSync(file, 'utf8').split('\n').filter((line) => line).map((line) => JSON.parse(line));

let length = 0;
function round() {
  const start = process.hrtime.bigint();
  for (const text of texts) {
    length += parser.parse(text).length;
  }
  return Number(process.hrtime.bigint() - start) / 1e9;
}

for (let i = 0; i < 20; i++) {
  round();
}
const seconds = Array.from({ length: 15 }, round).sort((a, b) => a - b);
console.log(`${Math.round(texts.length / seconds[7])} ${Math.round(texts.length / seconds[0])}`);
if (length === 0) {
  process.exit(1);
}
