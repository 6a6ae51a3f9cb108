import type { APIRoute } from 'astro';
import { absolute } from '../site/addresses.ts';
import { figuresSchema } from '../figures/export.ts';

export const GET: APIRoute = () =>
  Response.json(figuresSchema(absolute('/figures.schema.json')), {
    headers: { 'content-type': 'application/schema+json' },
  });
