import { expect, test } from 'vitest';
import { parseThumbnails, thumbnailAt } from '@/features/player/hooks/thumbnails';

const vtt = `WEBVTT

00:00:00.000 --> 00:00:05.000
sheet.jpg#xywh=0,0,160,90

01:00:05.000 --> 01:00:10.500
sheet.jpg#xywh=160,0,160,90
`;

test('each cue names a piece of a sheet beside the file', () => {
  const thumbnails = parseThumbnails(vtt, 'https://site/media/grant/clip/thumbnails.vtt');

  expect(thumbnails).toEqual([
    { start: 0, end: 5, sheet: '/media/grant/clip/sheet.jpg', x: 0, y: 0, width: 160, height: 90 },
    { start: 3605, end: 3610.5, sheet: '/media/grant/clip/sheet.jpg', x: 160, y: 0, width: 160, height: 90 },
  ]);
});

test('a moment past the last cue shows the last picture', () => {
  const thumbnails = parseThumbnails(vtt, 'https://site/t.vtt');

  expect(thumbnailAt(thumbnails, 9999)?.x).toBe(160);
});

test('a film without thumbnails has none', () => expect(thumbnailAt([], 3)).toBeUndefined());
