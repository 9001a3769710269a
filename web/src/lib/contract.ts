/** The shapes that the server's HTTP contract promises. Times are ISO-8601 UTC, positions and durations are seconds. */

export type Maturity = 'all' | 'age7' | 'age12' | 'age16' | 'age18';
export type PlanId = 'basic' | 'standard' | 'premium';
export type Rating = 'love' | 'up' | 'down';

export interface Money {
  amount: string;
  currency: string;
}

export interface Profile {
  id: string;
  name: string;
  avatar: string;
  isKids: boolean;
  maturity: Maturity;
  hasPin: boolean;
  genres: string[];
}

export interface Subscription {
  status: 'none' | 'pending' | 'active' | 'cancelled' | 'suspended' | 'expired';
  plan?: PlanId | null;
  activeUntil?: string | null;
  renewsAt?: string | null;
  since?: string | null;
  provider: 'simulator' | 'paypal';
}

export interface Me {
  id: string;
  email: string;
  isOwner: boolean;
  createdAt: string;
  profiles: Profile[];
  currentProfileId?: string | null;
  subscription: Subscription;
}

export interface Session {
  accessToken: string;
  expiresAt: string;
  user: Me;
}

export interface Plan {
  id: PlanId;
  name: string;
  price: Money;
  streams: number;
  maxHeight: number;
  description: string;
}

export interface Reason {
  kind: string;
  text: string;
  titleId?: string | null;
  genre?: string | null;
}

export interface Progress {
  position: number;
  duration: number;
  finished: boolean;
}

export interface Card {
  id: string;
  slug: string;
  title: string;
  year: number;
  kind: string;
  runtimeMinutes: number;
  genres: string[];
  certification: string;
  maturity: Maturity;
  description: string;
  art: { poster: string; card: string; backdrop: string };
  progress?: Progress | null;
  inList: boolean;
  rating?: Rating | null;
  reason?: Reason | null;
}

export interface Episode {
  id: string;
  season: number;
  number: number;
  name: string;
  runtimeMinutes: number;
  description?: string | null;
}

export interface Title extends Card {
  originalTitle?: string | null;
  tagline?: string | null;
  synopsis: string;
  directors: string[];
  cast: { name: string; role?: string | null }[];
  countries: string[];
  language: string;
  episodes?: Episode[] | null;
}

export type RowKind = 'continue' | 'recommended' | 'because' | 'trending' | 'list' | 'genre' | 'popular' | 'gems';

export interface Row {
  id: string;
  kind: RowKind;
  title: string;
  reason?: Reason | null;
  cards: Card[];
}

export interface Home {
  version: number;
  billboard?: Card | null;
  rows: Row[];
}

export interface Genre {
  slug: string;
  name: string;
  count: number;
}

export interface Playback {
  session: string;
  sequence: number;
  position: number;
  duration: number;
  manifestUrl: string;
  thumbnailsUrl?: string | null;
  maxHeight: number;
  grantExpiresAt: string;
  heartbeatSeconds: number;
}

export interface ProgressReport {
  titleId: string;
  session: string;
  sequence: number;
  position: number;
  state: 'playing' | 'paused';
}

export interface ProgressAnswer {
  version: number;
  position: number;
  grant?: { manifestUrl: string; expiresAt: string } | null;
}

export interface PositionChanged extends Progress {
  titleId: string;
  version: number;
  device?: string | null;
}

export interface Watching {
  profile: string;
  member: string;
  titleId: string;
  title: string;
  position: number;
  duration: number;
  state: string;
  device: string;
  since: string;
}

/** What is being watched: the first of it, and how much there is. */
export interface Activity {
  watching: Watching[];
  total: number;
}

/** A subscription that was cancelled still plays until the end of what was paid. */
export function canPlay(subscription: Subscription, now = Date.now()): boolean {
  if (subscription.status === 'active') return true;
  return subscription.status === 'cancelled' && !!subscription.activeUntil && Date.parse(subscription.activeUntil) > now;
}
