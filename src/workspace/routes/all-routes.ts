import { CALLS_ROUTES } from './calls-routes.ts';
import { CLOCK_ROUTES } from './clock-routes.ts';
import { DOWNLOAD_ROUTES } from './download-routes.ts';
import { DRIVE_ROUTES } from './drive-routes.ts';
import { FORM_ROUTES } from './form-routes.ts';
import { MAIL_ROUTES } from './mail-routes.ts';
import type { Route } from './route.ts';
import { RUN_ROUTES } from './run-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { SHEET_ROUTES } from './sheet-routes.ts';
import { WEB_ROUTES } from './web-routes.ts';

/** Everything that the pages ask of the server; the first that fits answers. */
export function allRoutes(token: string): readonly Route[] {
  return [
    ...sessionRoutes(token),
    ...SHEET_ROUTES,
    ...RUN_ROUTES,
    ...DRIVE_ROUTES,
    ...DOWNLOAD_ROUTES,
    ...FORM_ROUTES,
    ...MAIL_ROUTES,
    ...WEB_ROUTES,
    ...CLOCK_ROUTES,
    ...CALLS_ROUTES,
  ];
}
