import type { APIRoute } from 'astro';
import { getFiguresJson } from '../figures/dataset.ts';

export const GET: APIRoute = async () =>
  new Response(await getFiguresJson(), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
