import type { APIRoute } from 'astro';
import { absolute } from '../site/addresses.ts';
import { figuresSchema } from '../figures/figures-json.ts';

export const GET: APIRoute = () =>
  Response.json(figuresSchema(absolute('/figures.schema.json')), {
    headers: { 'content-type': 'application/schema+json' },
  });
