// Parses every expression of a file (one JSON string a line) with @prometheus-io/lezer-promql; prints the medians of expressions a second, by the
// clock and by processor time.
// usage: node lezer.mjs FILE FOLDER_WITH_NODE_MODULES
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [file, modules] = process.argv.slice(2);
const { parser } = createRequire(join(modules, 'index.js'))('@prometheus-io/lezer-promql');
const texts = readFileSync(file, 'utf8').split('\n').filter((line) => line).map((line) => JSON.parse(line));

let length = 0;
function round() {
  const used = process.cpuUsage();
  const start = process.hrtime.bigint();
  for (const text of texts) {
    length += parser.parse(text).length;
  }
  const clock = Number(process.hrtime.bigint() - start) / 1e9;
  const { user, system } = process.cpuUsage(used);
  return { clock, processor: (user + system) / 1e6 };
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}

for (let i = 0; i < 20; i++) {
  round();
}
const rounds = Array.from({ length: 25 }, round);
const perSecond = ['clock', 'processor'].map((by) => Math.round(texts.length / median(rounds.map((one) => one[by]))));
console.log(perSecond.join(' '));
if (length === 0) {
  process.exit(1);
}
