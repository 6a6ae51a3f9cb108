import type { APIRoute } from 'astro';
import { absolute } from '../site/addresses.ts';
import { getFigures } from '../figures/dataset.ts';
import { dataPackage } from '../figures/data-package.ts';

export const GET: APIRoute = async () =>
  Response.json(dataPackage(await getFigures(), absolute('/')));
