import type { APIRoute } from 'astro';
import { absolute } from '../addresses.ts';
import { getFigures } from '../figures/dataset.ts';
import { figuresJson } from '../figures/export.ts';

export const GET: APIRoute = async () =>
  new Response(figuresJson(await getFigures(), absolute('/figures.schema.json')), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
