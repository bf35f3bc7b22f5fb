// How fast wink-nlp and compromise read the same articles, on one core: node bench.cjs FOLDER
const fs = require('fs'), path = require('path');
const folder = process.argv[2];
const texts = fs.readdirSync(folder).sort().map((name) => {
  const raw = fs.readFileSync(path.join(folder, name), 'utf8');
  try { const a = JSON.parse(raw); return a.text || a.maintext || ''; } catch { return raw; }
});
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
function time(what, run) {
  texts.slice(0, 20).forEach(run);
  const start = process.hrtime.bigint();
  let rounds = 0;
  do { texts.forEach(run); rounds += 1; } while (process.hrtime.bigint() - start < 3_000_000_000n);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  console.log(`${what}: ${(bytes * rounds / 1e6 / seconds).toFixed(3)} MB/s`);
}
console.log(`${texts.length} articles, ${bytes} bytes`);
const winkNLP = require('wink-nlp'), model = require('wink-eng-lite-web-model');
const nlp = winkNLP(model), its = nlp.its;
time('wink-nlp (tokens, tags, entities)', (text) => {
  const doc = nlp.readDoc(text);
  return doc.tokens().out(its.pos).length + doc.entities().out().length;
});
const compromise = require('compromise');
time('compromise (people, organizations, quotations)', (text) => {
  const doc = compromise(text);
  return doc.people().out('array').length + doc.organizations().out('array').length + doc.quotations().out('array').length;
});
