import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/http';

export interface Device {
  id: string;
  name: string;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}

export const getDevices = (signal?: AbortSignal) => api.get<{ devices: Device[] }>('/me/devices', signal);

export const devicesQuery = () =>
  queryOptions({ queryKey: ['devices'], queryFn: ({ signal }) => getDevices(signal), select: ({ devices }) => devices, staleTime: 0 });

export const useDevices = () => useQuery(devicesQuery());
