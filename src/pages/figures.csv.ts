import type { APIRoute } from 'astro';
import { getFigures } from '../figures/dataset.ts';
import { figuresCsv } from '../figures/figures-csv.ts';

export const GET: APIRoute = async () =>
  new Response(figuresCsv(await getFigures()), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
