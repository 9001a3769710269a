import { expect, test } from 'vitest';
import { withGrant } from '@/features/player/hooks/grant';

const newest = '/media/NEW.sig/clip/master.m3u8';

test('a segment is asked for with the newest grant', () => {
  expect(withGrant('https://site/media/OLD.sig/clip/720p/seg-3.m4s?x=1', newest)).toBe('https://site/media/NEW.sig/clip/720p/seg-3.m4s?x=1');
});

test('an address that bears no grant stays as it is', () => {
  expect(withGrant('/assets/app.js', newest)).toBe('/assets/app.js');
});

test('a manifest that bears no grant changes nothing', () => {
  expect(withGrant('/media/OLD/clip/seg.m4s', 'https://cdn/clip.m3u8')).toBe('/media/OLD/clip/seg.m4s');
});
