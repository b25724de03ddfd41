/**
 * Who may do what: one line an endpoint, one column a caller. A new endpoint needs a line here; a test fails
 * without it.
 *
 *   in   let in: what the call then answers is the endpoint's own matter
 *   401  no or no good credential      403  not with this role or scope
 *   404  not theirs to know of         -    the call names no record that could be another's
 *
 * nobody   no credential                  officer  about their own records
 * another  the officer about another's    admin    of the organisation and the tracker
 * track, stats, exports                   an API key with track:write, stats:read or exports:write alone
 */
const accessMatrix = `
                                        nobody  officer  another  admin  track  stats  exports
POST   /auth/login                      in      in       -        in     in     in     in
POST   /auth/refresh                    401     401      -        401    401    401    401
POST   /auth/logout                     401     in       -        in     403    403    403
POST   /auth/logout-all                 401     in       -        in     403    403    403
POST   /auth/password                   401     in       -        in     403    403    403
POST   /auth/forgot                     in      in       -        in     in     in     in
POST   /auth/reset                      in      in       -        in     in     in     in
GET    /me                              401     in       -        in     403    403    403
PATCH  /me                              401     in       -        in     403    403    403
GET    /auth/sessions                   401     in       -        in     403    403    403
DELETE /auth/sessions/:id               401     in       404      404    403    403    403
GET    /settings/organisation           401     403      -        in     403    403    403
PUT    /settings/organisation           401     403      -        in     403    403    403
GET    /users                           401     403      -        in     403    403    403
POST   /users                           401     403      -        in     403    403    403
GET    /users/:id                       401     403      403      in     403    403    403
PATCH  /users/:id                       401     403      403      in     403    403    403
POST   /users/:id/invitation            401     403      403      in     403    403    403
GET    /api-keys                        401     403      -        in     403    403    403
POST   /api-keys                        401     403      -        in     403    403    403
DELETE /api-keys/:id                    401     403      -        in     403    403    403
GET    /audit-log                       401     403      -        in     403    403    403
GET    /outbox                          401     403      -        in     403    403    403
GET    /dead-letters                    401     403      -        in     403    403    403
POST   /dead-letters/:id/retry          401     403      -        in     403    403    403
GET    /openapi.json                    in      in       -        in     in     in     in
GET    /openapi-3.0.json                in      in       -        in     in     in     in

GET    /officers                        401     403      -        in     403    403    403
POST   /officers                        401     403      -        in     403    403    403
GET    /officers/:id                    401     in       404      in     403    403    403
PATCH  /officers/:id                    401     403      403      in     403    403    403
DELETE /officers/:id                    401     403      403      in     403    403    403
POST   /officers/import                 401     403      -        in     403    403    403
POST   /officers/:id/reactivate         401     403      403      in     403    403    403
POST   /officers/:id/reset-password     401     403      403      in     403    403    403
GET    /campaigns                       401     in       -        in     403    403    403
POST   /campaigns                       401     403      -        in     403    403    403
GET    /campaigns/:id                   401     in       404      in     403    403    403
PATCH  /campaigns/:id                   401     403      403      in     403    403    403
POST   /campaigns/:id/archive           401     403      403      in     403    403    403
POST   /campaigns/:id/restore           401     403      403      in     403    403    403
GET    /campaigns/:id/officers          401     in       404      in     403    403    403
PUT    /campaigns/:id/officers          401     403      403      in     403    403    403
PUT    /campaigns/:id/logo              401     403      403      in     403    403    403
DELETE /campaigns/:id/logo              401     403      403      in     403    403    403
GET    /referrals                       401     in       -        in     403    403    403
POST   /referrals                       401     in       403      in     403    403    403
POST   /referrals/bulk                  401     403      403      in     403    403    403
GET    /referrals/validate              401     in       -        in     403    403    403
GET    /referrals/:id                   401     in       404      in     403    403    403
PATCH  /referrals/:id                   401     in       404      in     403    403    403
GET    /referrals/:id/history           401     in       404      in     403    403    403
POST   /referrals/:id/revoke            401     in       404      in     403    403    403
POST   /referrals/:id/regenerate        401     in       404      in     403    403    403
GET    /referrals/:id/qr.svg            401     in       404      in     403    403    403
GET    /referrals/:id/qr.png            401     in       404      in     403    403    403
POST   /track/click                     401     403      -        in     in     403    403
POST   /track/signup                    401     403      -        in     in     403    403
POST   /track/interest                  401     403      -        in     in     403    403
POST   /track/enrollment                401     403      403      in     in     403    403
POST   /imports/events                  401     403      -        in     403    403    403
GET    /signups                         401     in       -        in     403    403    403
GET    /signups/:id                     401     in       404      in     403    403    403
PATCH  /signups/:id                     401     403      403      in     403    403    403
POST   /signups/:id/reveal              401     403      403      in     403    403    403
GET    /targets                         401     in       -        in     403    403    403
PUT    /campaigns/:id/targets           401     403      403      in     403    403    403
PUT    /campaigns/:id/targets/:officer_id 401   403      403      in     403    403    403
DELETE /campaigns/:id/targets/:officer_id 401   403      403      in     403    403    403
GET    /follow-ups                      401     in       -        in     403    403    403
POST   /signups/:id/nudge               401     in       404      in     403    403    403
GET    /stats/overview                  401     in       -        in     403    in     403
GET    /stats/form                      401     403      -        in     403    in     403
GET    /stats/live                      401     in       -        in     403    in     403
GET    /stats/timeseries                401     in       -        in     403    in     403
GET    /stats/officers                  401     in       -        in     403    in     403
GET    /stats/campaigns                 401     in       -        in     403    in     403
GET    /stats/peaks                     401     in       -        in     403    in     403
GET    /stats/conversion-time           401     in       -        in     403    in     403
GET    /stats/geo                       401     in       -        in     403    in     403
GET    /stats/sources                   401     in       -        in     403    in     403
GET    /stats/matrix                    401     in       -        in     403    in     403
GET    /stats/yoy                       401     in       -        in     403    in     403
`;

const callers = ["nobody", "officer", "another", "admin", "track", "stats", "exports"] as const;
export type Caller = (typeof callers)[number];
export type Outcome = "in" | "401" | "403" | "404" | "-";

/** The table read: "GET /me" → what each caller gets to hear. */
export const expectedAccess = new Map(
  accessMatrix
    .split("\n")
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => {
      const [method, path, ...cells] = line.trim().split(/\s+/);
      return [
        [method, path].join(" "),
        callers.map((caller, i) => ({ caller, outcome: (cells[i] ?? "-") as Outcome })),
      ] as const;
    }),
);
