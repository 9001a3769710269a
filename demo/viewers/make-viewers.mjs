#!/usr/bin/env node
// Makes viewers.txt: simulated viewers for the titles of ../catalogue.json. They are drawn by chance, not recorded from people.
// Usage: node make-viewers.mjs [--seed N] [--viewers N]. The same catalogue and seed give the same file.

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({ options: { seed: { type: 'string', default: '1' }, viewers: { type: 'string', default: '600' } } });
const seed = Number(options.seed);
const viewerCount = Number(options.viewers);

const random = xorshift32(seed);
const { titles } = JSON.parse(readFileSync(new URL('../catalogue.json', import.meta.url), 'utf8'));
const genres = [...new Set(titles.flatMap((title) => title.genres))].sort();
const fame = titles.map(() => 0.8 * normal()); // the same for everybody: some films are simply better known

const viewers = Array.from({ length: viewerCount }, () => historyOf(drawTaste()));
writeFileSync(new URL('viewers.txt', import.meta.url), [
  `# Simulated viewers, not people: drawn by make-viewers.mjs with seed ${seed}. The format is told in README.md.`,
  'titles',
  ...titles.map((title) => title.id),
  'viewers',
  ...viewers.map((history) => history.join(' ')),
  '',
].join('\n'));

/** What somebody might like: two or three genres, perhaps one not at all, a time, sometimes a director. */
function drawTaste() {
  const favourites = new Map();
  for (let i = 0, count = 2 + below(2); i < count; i++) {
    favourites.set(pick(genres), 1.2 + random());
  }
  const disliked = pick(genres);
  if (random() < 0.4 && !favourites.has(disliked)) {
    favourites.set(disliked, -1.5);
  }
  return {
    favourites,
    year: pick(titles).year,
    years: 6 + 20 * random(),
    director: random() < 0.5 ? pick(pick(titles).directors) : undefined,
    follows: 0.5 + random(), // how much the last film leads to the next
    hurry: 8 + 80 * random(), // hours between films, on average
  };
}

/** Films one after another, each drawn by taste, fame and what came before; the file's tokens, oldest first. */
function historyOf(taste) {
  const likings = titles.map((title) => liking(taste, title));
  const left = new Set(titles.keys());
  const steps = [];
  const target = 10 + below(51);
  let hour = 0;
  let last;
  while (steps.length < target && left.size > 0) {
    const film = draw([...left], (i) => likings[i] + fame[i] + (last === undefined ? 0 : taste.follows * likeness(titles[last], titles[i])));
    left.delete(film);
    hour += Math.ceil(-Math.log(1 - random()) * taste.hurry);
    steps.push(...watch(film, likings[film] + 0.5 * normal()).map((deed) => ({ film, deed, hour })));
    last = film;
  }
  const idle = below(72); // hours since the last of them
  return steps.slice(0, target).map(({ film, deed, hour: at }) => `${film}${deed}${hour - at + idle}`);
}

/** What is done with one film: mostly seen to the end by those who like it; sometimes rated, sometimes put by for later. */
function watch(film, liked) {
  if (random() < 0.06) {
    return ['L'];
  }
  if (liked < -0.5 && random() < 0.6) {
    return random() < 0.3 ? ['A', 'D'] : ['A'];
  }
  if (random() < 0.12) {
    return [`P${10 * (2 + below(8))}%`];
  }
  if (random() < 0.25) {
    return ['F', liked > 2.5 ? 'H' : liked > -0.2 ? 'U' : 'D'];
  }
  return ['F'];
}

function liking(taste, title) {
  const genre = title.genres.reduce((sum, name) => sum + (taste.favourites.get(name) ?? 0), 0) / Math.sqrt(title.genres.length || 1);
  const era = Math.exp(-(((title.year - taste.year) / taste.years) ** 2));
  const director = title.directors.includes(taste.director) ? 2 : 0;
  return 1.5 * genre + 1.5 * era + director - 1;
}

function likeness(one, other) {
  const shared = one.genres.filter((name) => other.genres.includes(name)).length;
  const director = one.directors.some((name) => other.directors.includes(name)) ? 1.5 : 0;
  return director + 0.6 * shared + Math.exp(-Math.abs(one.year - other.year) / 5);
}

/** One of the candidates, each with odds e^weight. */
function draw(candidates, weight) {
  const odds = candidates.map((candidate) => Math.exp(weight(candidate)));
  let ticket = random() * odds.reduce((sum, odd) => sum + odd, 0);
  return candidates.find((_, i) => (ticket -= odds[i]) < 0) ?? candidates.at(-1);
}

function pick(list) {
  return list[below(list.length)];
}

function below(limit) {
  return Math.floor(random() * limit);
}

function normal() {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A generator with a seed, which Math.random lacks: xorshift32 of Marsaglia 2003. */
function xorshift32(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1) || 1; // never zero, and small seeds far apart
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
