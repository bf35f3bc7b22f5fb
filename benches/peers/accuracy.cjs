// What compromise finds in annotated articles, counted as corpus-eval counts: node accuracy.cjs GOLD ARTICLES
const fs = require('fs'), path = require('path');
const nlp = require('compromise');
const [gold, articles] = process.argv.slice(2);

const plain = (s) => s.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase();
const plainName = (s) => plain(s).replace(/[,.;:!?"()]+$/, '').replace(/'s?$/, '').replace(/\./g, '').replace(/^(the|mr|mrs|ms|dr|president|secretary) /, '');
const words = (s) => (s.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}_]+/gu) || []);
const likeness = (a, b) => {
  const count = new Map();
  for (const w of a) count.set(w, [(count.get(w) || [0, 0])[0] + 1, (count.get(w) || [0, 0])[1]]);
  for (const w of b) count.set(w, [(count.get(w) || [0, 0])[0], (count.get(w) || [0, 0])[1] + 1]);
  let shared = 0, all = 0;
  for (const [x, y] of count.values()) { shared += Math.min(x, y); all += Math.max(x, y); }
  return all ? shared / all : 0;
};

// Pairs by falling weight, each item once.
function pairs(truths, found, floor, weight) {
  const all = [];
  truths.forEach((t, i) => found.forEach((f, j) => { const w = weight(t, f); if (w > floor) all.push([w, i, j]); }));
  all.sort((a, b) => b[0] - a[0]);
  const left = new Set(), right = new Set(), out = [];
  for (const [, i, j] of all) if (!left.has(i) && !right.has(j)) { left.add(i); right.add(j); out.push([i, j]); }
  return out;
}

const counts = {};
function count(what, truths, found, made) {
  const optional = made.filter(([i]) => truths[i].optional).length;
  const must = truths.filter((t) => !t.optional).length;
  const c = counts[what] ||= { tp: 0, fp: 0, fn: 0 };
  c.tp += made.length - optional; c.fp += found.length - made.length; c.fn += must - made.length + optional;
}

// Forms that are one name or the end of it are one entity; compromise itself brings nothing together.
function entities(forms) {
  const names = [...new Set(forms.map(plainName).filter(Boolean))].sort((a, b) => b.length - a.length);
  const found = [];
  for (const name of names) {
    const full = found.find((e) => [...e].some((other) => other.endsWith(' ' + name)));
    if (full) full.add(name); else found.push(new Set([name]));
  }
  return found;
}

for (const file of fs.readdirSync(gold).filter((name) => name.endsWith('.json')).sort()) {
  const truth = JSON.parse(fs.readFileSync(path.join(gold, file), 'utf8'));
  const raw = fs.readFileSync(path.join(articles, path.basename(truth.file)), 'utf8');
  let text = raw;
  if (truth.file.endsWith('.json')) { const a = JSON.parse(raw); text = `${a.title || ''}\n\n${a.text || a.maintext || ''}`; }
  const doc = nlp(text);
  for (const [what, forms] of [['people', doc.people()], ['organizations', doc.organizations()], ['places', doc.places()]]) {
    const found = entities(forms.out('array'));
    const truths = (truth[what] || []).map((e) => ({ ...e, forms: new Set((e.aliases?.length ? e.aliases : [e.name]).map(plainName)) }));
    count(what, truths, found, pairs(truths, found, 0, (t, f) => [...t.forms].filter((form) => f.has(form)).length));
  }
  const found = doc.quotations().out('array').map(words);
  const truths = truth.quotes.filter((q) => q.kind === 'direct').map((q) => ({ ...q, words: words(q.text) }));
  count('quotes.direct', truths, found, pairs(truths, found, 0.5, (t, f) => likeness(t.words, f)));
}
for (const [what, { tp, fp, fn }] of Object.entries(counts)) {
  const [p, r] = [tp / (tp + fp || 1), tp / (tp + fn || 1)];
  console.log(`${what.padEnd(16)} P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${(p + r ? (2 * p * r) / (p + r) : 0).toFixed(3)}`);
}
