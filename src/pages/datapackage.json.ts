import type { APIRoute } from 'astro';
import { absolute } from '../site/addresses.ts';
import { dataPackage } from '../figures/data-package.ts';

export const GET: APIRoute = () => Response.json(dataPackage(absolute('/')));
