/**
 * A developer's stand-in for the server: enough of the HTTP contract to look at every page, all in memory.
 * `npm run mock` and, in another shell, `npm run dev`. Anyone may sign in; `owner@…` is the owner.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { art } from './art.mjs';

/** A folder with `master.m3u8`; the demo clip's, if it is not said otherwise. */
const media = process.env.MEDIA ?? fileURLToPath(new URL('../../demo/clip/', import.meta.url));
const port = Number(process.env.PORT ?? 5080);
const source = JSON.parse(readFileSync(new URL('../../demo/catalogue.json', import.meta.url)));
const maturityOf = (age) => (age >= 18 ? 'age18' : age >= 16 ? 'age16' : age >= 12 ? 'age12' : age >= 7 ? 'age7' : 'all');
const slugOf = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const titles = source.titles.map((title) => ({
  ...title,
  maturity: maturityOf(title.advisoryAge),
  art: Object.fromEntries(['poster', 'card', 'backdrop'].map((kind) => [kind, `/api/v1/art/${title.id}/${kind}.svg`])),
  inList: false,
}));
const plans = [
  { id: 'basic', name: 'Basic', price: { amount: '4.99', currency: 'USD' }, streams: 1, maxHeight: 720, description: 'For one person and one screen.' },
  { id: 'standard', name: 'Standard', price: { amount: '8.99', currency: 'USD' }, streams: 2, maxHeight: 1080, description: 'Two screens at a time, in full HD.' },
  { id: 'premium', name: 'Premium', price: { amount: '12.99', currency: 'USD' }, streams: 4, maxHeight: 1080, description: 'For the whole household.' },
];
let user;
let streams = 0;

const session = () => ({ accessToken: 'mock', expiresAt: new Date(Date.now() + 600_000).toISOString(), user });
const profile = (draft) => ({ id: randomUUID(), avatar: 'a1', isKids: false, maturity: 'age18', genres: [], ...draft, hasPin: !!draft.pin, pin: undefined });
const problem = (status, code, title, extra) => ({ status, body: { status, code, title, ...extra } });
const genres = () => {
  const counts = new Map();
  for (const title of titles) for (const genre of title.genres) counts.set(genre, (counts.get(genre) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ slug: slugOf(name), name, count })).sort((a, b) => b.count - a.count);
};
const find = (id) => titles.find((title) => title.id === id || title.slug === id);
const from = (start, many = 18) => Array.from({ length: many }, (_, index) => titles[(start + index * 7) % titles.length]);

function home() {
  const begun = titles.filter(({ progress }) => progress);
  const list = titles.filter(({ inList }) => inList);
  const because = { kind: 'because-you-watched', text: 'Because you watched Metropolis' };
  return {
    version: 1,
    billboard: { ...find('metropolis'), reason: { kind: 'popular', text: 'Watched by many this week' } },
    rows: [
      { id: 'continue', kind: 'continue', title: 'Continue watching', cards: begun },
      { id: 'recommended', kind: 'recommended', title: 'Recommended for you', cards: from(3).map((card) => ({ ...card, reason: because })) },
      { id: 'trending', kind: 'trending', title: 'Trending now', cards: from(11, 10) },
      { id: 'because', kind: 'because', title: 'Because you watched Metropolis', cards: from(19) },
      { id: 'list', kind: 'list', title: 'My list', cards: list },
      ...genres().slice(0, 6).map(({ slug, name }) => ({ id: `genre-${slug}`, kind: 'genre', title: name, cards: titles.filter((title) => title.genres.includes(name)).slice(0, 24) })),
    ].filter(({ cards }) => cards.length > 0),
  };
}

function search(text) {
  const wanted = text.toLowerCase();
  const names = new Map();
  for (const title of titles) {
    for (const name of [...title.directors, ...title.cast.map((role) => role.name)]) if (name.toLowerCase().includes(wanted)) names.set(name, (names.get(name) ?? 0) + 1);
  }
  return {
    query: text,
    cards: titles.filter((title) => JSON.stringify([title.title, title.genres, title.directors, title.cast]).toLowerCase().includes(wanted)).slice(0, 60),
    people: [...names].slice(0, 6).map(([name, count]) => ({ name, count })),
    genres: genres().filter(({ name }) => name.toLowerCase().includes(wanted)),
  };
}

const active = (plan) => ({ status: 'active', plan, since: new Date().toISOString(), renewsAt: new Date(Date.now() + 30 * 864e5).toISOString(), activeUntil: new Date(Date.now() + 30 * 864e5).toISOString(), provider: 'simulator' });
const watching = () => titles.slice(0, 4).map((title, index) => ({ profile: ['Ada', 'Kids', 'Grace', 'A rather long profile name'][index], member: `member${index}@example.org`, titleId: title.id, title: title.title, position: 12 + index * 14, duration: 80, state: index === 1 ? 'paused' : 'playing', device: 'Chrome on Windows', since: new Date().toISOString() }));

function begin(email) {
  user = { id: randomUUID(), email, isOwner: email.startsWith('owner'), createdAt: new Date().toISOString(), profiles: [], currentProfileId: null, subscription: { status: 'none', provider: 'simulator' } };
  return session();
}

/** Method and path, with `:name` for a part that differs. */
const routes = {
  'POST /auth/sign-up': (_, { email }) => (email.startsWith('taken') ? problem(409, 'email-taken', 'That e-mail is taken.', { errors: { email: ['There is an account with this e-mail already.'] } }) : begin(email)),
  'POST /auth/sign-in': (_, { email, password }) => (password === 'wrong' ? problem(401, 'invalid-credentials', 'The e-mail or the password is wrong.') : begin(email)),
  'POST /auth/refresh': () => (user ? session() : problem(401, 'session-ended', 'Sign in again.')),
  'POST /auth/sign-out': () => void (user = undefined),
  'GET /me': () => user,
  'GET /plans': () => ({ plans, provider: 'simulator' }),
  'POST /me/subscription': (_, { plan }) => {
    user.subscription = { status: 'pending', plan, provider: 'simulator' };
    return { subscriptionId: 'I-MOCK', approvalUrl: '/subscribe/return?subscription_id=I-MOCK' };
  },
  'POST /me/subscription/confirm': () => (user.subscription = active(user.subscription.plan ?? 'standard')),
  'POST /me/subscription/abandon': () => (user.subscription = { status: 'none', provider: 'simulator' }),
  'POST /me/subscription/cancel': () => (user.subscription = { ...user.subscription, status: 'cancelled', renewsAt: null }),
  'GET /me/transactions': () => ({ transactions: user.subscription.since ? [{ id: '1', at: user.subscription.since, amount: plans[1].price, plan: user.subscription.plan, kind: 'payment', status: 'completed' }] : [] }),
  'GET /me/devices': () => ({ devices: ['Chromium on Linux', 'Safari on an iPad in the children’s room upstairs', 'Firefox on Windows'].map((name, index) => ({ id: String(index), name, createdAt: user.createdAt, lastSeenAt: new Date(Date.now() - index * 5e6).toISOString(), current: index === 0 })) }),
  'DELETE /me/devices/:id': () => undefined,
  'PUT /me/password': (_, { currentPassword }) => (currentPassword === 'wrong' ? problem(400, 'invalid-request', 'Check the form.', { errors: { currentPassword: ['This is not your password.'] } }) : undefined),
  'POST /me/profiles': (_, draft) => {
    if (user.profiles.some(({ name }) => name === draft.name)) return problem(409, 'name-taken', 'There is a profile of that name.');
    user.profiles.push(profile(draft));
    return user.profiles.at(-1);
  },
  'PUT /me/profiles/:id': ({ id }, draft) => Object.assign(user.profiles.find((one) => one.id === id), draft, { hasPin: !!draft.pin }),
  'DELETE /me/profiles/:id': ({ id }) => void (user.profiles = user.profiles.filter((one) => one.id !== id)),
  'POST /me/profiles/:id/choose': ({ id }, { pin }) => {
    if (pin && pin !== '1234') return problem(403, 'wrong-pin', 'Wrong PIN.', { errors: { pin: ['That is not the PIN.'] } });
    user.currentProfileId = id;
    return session();
  },
  'GET /home': home,
  'GET /genres': () => ({ genres: genres() }),
  'GET /genres/:slug': ({ slug }, _, query) => {
    const genre = genres().find((one) => one.slug === slug);
    if (!genre) return problem(404, 'not-found', 'No such genre.');
    const offset = Number(query.get('offset'));
    return { genre, total: genre.count, cards: titles.filter((title) => title.genres.includes(genre.name)).slice(offset, offset + 36) };
  },
  'GET /titles/:id': ({ id }) => find(id) ?? problem(404, 'not-found', 'No such title.'),
  'GET /titles/:id/similar': ({ id }) => ({ cards: from(titles.indexOf(find(id)) + 1, 9) }),
  'GET /search': (_, __, query) => search(query.get('q')),
  'GET /me/list': () => ({ cards: titles.filter(({ inList }) => inList) }),
  'PUT /me/list/:id': ({ id }) => void (find(id).inList = true),
  'DELETE /me/list/:id': ({ id }) => void (find(id).inList = false),
  'PUT /me/ratings/:id': ({ id }, { rating }) => void (find(id).rating = rating),
  'DELETE /me/ratings/:id': ({ id }) => void (find(id).rating = null),
  'DELETE /me/history/:id': ({ id }) => void (find(id).progress = null),
  'PUT /me/genres': (_, { genres: chosen }) => void (user.profiles.find(({ id }) => id === user.currentProfileId).genres = chosen),
  'POST /me/playback/:id/start': ({ id }) => {
    if (!['active', 'cancelled'].includes(user.subscription.status)) return problem(402, 'subscription-required', 'Choose a plan to watch.');
    if (++streams % 5 === 4) return problem(409, 'too-many-streams', 'All screens are in use.', { devices: watching().slice(0, 2).map((view) => ({ name: view.device, title: view.title, profile: view.profile, since: view.since })) });
    const position = find(id).progress?.position ?? 0;
    return { session: randomUUID(), sequence: 0, position, duration: 80, manifestUrl: '/media/mock/clip/master.m3u8', thumbnailsUrl: '/media/mock/clip/thumbnails.vtt', maxHeight: 1080, grantExpiresAt: session().expiresAt, heartbeatSeconds: 5 };
  },
  'POST /me/playback/:id/progress': ({ id }, report) => stand(id, report),
  'POST /me/playback/:id/pause': ({ id }, report) => stand(id, report),
  'POST /me/playback/:id/stop': ({ id }, report) => void stand(id, report),
  'GET /owner/overview': () => ({ members: 1284, activeSubscriptions: 1107, titles: titles.length, watchingNow: 4, grains: 5230, uptimeSeconds: 93_600, version: '1.0.0' }),
  'GET /owner/members': () => ({ members: Array.from({ length: 30 }, (_, index) => ({ id: String(index), email: `member${index}@a-rather-long-domain-name.example.org`, createdAt: user.createdAt, status: index % 5 ? 'active' : 'none', plan: index % 5 ? 'standard' : null, profiles: 1 + (index % 5) })) }),
  'GET /owner/titles': () => ({ titles: titles.map((title, index) => ({ ...title, plays: 900 - index, finishes: 400 - index, likes: 90, dislikes: 4 })) }),
  'GET /owner/watching': () => ({ watching: watching() }),
  'GET /owner/grains': () => ({ grains: ['Viewers.ViewerGrain', 'Taste.TasteProfileGrain', 'Accounts.UserGrain', 'Billing.SubscriptionGrain', 'Catalogue.TitleGrain'].map((type, index) => ({ type: `NetflixClone.Grains.${type}`, activations: 1200 - index * 200, calls: 91_000 - index * 9000 })), totalCallsPerSecond: 1432.4 }),
  'GET /owner/health': () => ({ status: 'Healthy', checks: [{ name: 'Storage', status: 'Healthy', detail: 'SQLite, 12 MB' }, { name: 'Model', status: 'Healthy', detail: 'Trained 4 minutes ago' }, { name: 'PayPal', status: 'Degraded', detail: 'Simulator' }] }),
};

function stand(id, { position }) {
  find(id).progress = { position, duration: 80, finished: position > 76 };
  return { version: Date.now(), position };
}

const table = Object.entries(routes).map(([route, handler]) => {
  const [method, path] = route.split(' ');
  return { method, handler, pattern: new RegExp(`^/api/v1${path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`) };
});

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : {};
}

createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const picture = /^\/api\/v1\/art\/([^/]+)\/(\w+)\.svg$/.exec(url.pathname);
  if (picture) return response.writeHead(200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'max-age=3600' }).end(art(find(picture[1]).title, picture[2]));
  if (url.pathname.startsWith('/media/')) {
    try {
      return response.end(readFileSync(join(media, ...url.pathname.split('/').slice(4))));
    } catch {
      return response.writeHead(404).end();
    }
  }
  const route = table.find(({ method, pattern }) => method === request.method && pattern.test(url.pathname));
  const answer = route ? await route.handler(route.pattern.exec(url.pathname).groups ?? {}, await bodyOf(request), url.searchParams) : problem(404, 'not-found', 'No such route.');
  const refused = answer?.body?.code !== undefined;
  response.writeHead(refused ? answer.status : answer === undefined ? 204 : 200, { 'Content-Type': refused ? 'application/problem+json' : 'application/json' });
  response.end(answer === undefined ? undefined : JSON.stringify(refused ? answer.body : answer));
}).listen(port, () => console.log(`Mock server on http://localhost:${port}`));
