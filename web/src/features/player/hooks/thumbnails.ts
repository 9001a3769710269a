import { useQuery } from '@tanstack/react-query';

/** A piece of a sheet of small pictures, and the seconds that it stands for. */
export interface Thumbnail {
  start: number;
  end: number;
  sheet: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

const seconds = (stamp: string) => stamp.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** Reads WebVTT whose cues name a sheet and a piece of it: `sheet.jpg#xywh=0,0,160,90`. */
export function parseThumbnails(vtt: string, base: string): Thumbnail[] {
  const cue = /([\d:.]+)\s+-->\s+([\d:.]+)[^\n]*\n(\S+?)#xywh=(\d+),(\d+),(\d+),(\d+)/g;
  return [...vtt.replaceAll('\r', '').matchAll(cue)].map(([, start, end, sheet, x, y, width, height]) => ({
    start: seconds(start!),
    end: seconds(end!),
    sheet: new URL(sheet!, base).pathname + new URL(sheet!, base).search,
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
}

export function thumbnailAt(thumbnails: Thumbnail[], position: number): Thumbnail | undefined {
  return thumbnails.find(({ start, end }) => position >= start && position < end) ?? thumbnails.at(-1);
}

async function getThumbnails(url: string, signal: AbortSignal): Promise<Thumbnail[]> {
  const response = await fetch(url, { signal });
  return response.ok ? parseThumbnails(await response.text(), new URL(url, window.location.href).href) : [];
}

/** A film without thumbnails is watched as well as one with them: a failure is an empty list. */
export function useThumbnails(url: string | null | undefined): Thumbnail[] {
  const { data } = useQuery({
    queryKey: ['thumbnails', url],
    queryFn: ({ signal }) => getThumbnails(url!, signal),
    enabled: !!url,
    staleTime: Infinity,
    retry: 1,
  });
  return data ?? [];
}
