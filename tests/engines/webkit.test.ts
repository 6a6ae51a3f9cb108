import { describeSite } from './describe-site.ts';

describeSite('webkit');
