// Feeds a second of processor time of rss-parser on the same bytes as FeedParsingBenchmark, which has to run first.
// From the module's folder:
//   npm install --prefix target/rss-parser rss-parser@3.13.0
//   node src/test/java/org/testimony/ingest/bench/rss-parser.mjs
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const Parser = createRequire(resolve("target/rss-parser/package.json"))("rss-parser");
const bytes = readFileSync("target/bench-feed.xml");
const repetitions = Number(process.argv[2] ?? 5);
const millis = Number(process.argv[3] ?? 2000);

async function run(duration) {
  const parser = new Parser();
  const start = process.cpuUsage();
  const used = () => { const spent = process.cpuUsage(start); return (spent.user + spent.system) / 1000; };
  let count = 0;
  while (used() < duration) {
    const feed = await parser.parseString(bytes.toString("utf8"));
    if (feed.items.length !== 50) throw new Error(`read ${feed.items.length} items`);
    count++;
  }
  return (count * 1000) / used();
}

await run(millis * 2);
const rates = [];
for (let at = 0; at < repetitions; at++) rates.push(await run(millis));
rates.sort((a, b) => a - b);
console.log(`rss-parser ${rates[Math.floor(repetitions / 2)].toFixed(0)} feeds/cpu-s, resident ${(process.memoryUsage().rss / 1048576).toFixed(0)} MiB`);
