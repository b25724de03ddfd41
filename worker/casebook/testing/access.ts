/**
 * Who may call what of the casebook (worker/testing/access-matrix.ts); `member` has no role
 * here, `another` is a contributor who is not on the case, `adminkey` a key with the scope `admin`.
 */
export const access = `
                                             nobody   member   contributor another  moderator casebooker admin    key    adminkey
GET    /casebook/cases                       401      403      in          -        in        in         in       403    in
POST   /casebook/cases                       401      403      in          -        in        in         in       403    in
POST   /casebook/cases/bulk                  401      403      in          -        in        in         in       403    in
GET    /casebook/cases/:id                   401      403      in          403      in        in         in       403    in
PATCH  /casebook/cases/:id                   401      403      in          403      in        in         in       403    in
DELETE /casebook/cases/:id                   401      403      403         403      in        in         in       403    in
PUT    /casebook/cases/:id/state             401      403      in          403      in        in         in       403    in
POST   /casebook/cases/:id/submit            401      403      in          403      in        in         in       403    in
POST   /casebook/cases/:id/publish           401      403      403         403      in        in         in       403    in
POST   /casebook/cases/:id/needs-changes     401      403      403         403      in        in         in       403    in
POST   /casebook/cases/:id/draft             401      403      in          403      in        in         in       403    in
GET    /casebook/cases/:id/versions          401      403      in          403      in        in         in       403    in
GET    /casebook/cases/:id/compare           401      403      in          403      in        in         in       403    in
GET    /casebook/cases/:id/readiness         401      403      in          403      in        in         in       403    in
GET    /casebook/cases/:id/events            401      403      in          403      in        in         in       403    in
GET    /casebook/cases/:id/contributors      401      403      403         403      in        in         in       403    in
PUT    /casebook/cases/:id/contributors      401      403      403         403      in        in         in       403    in
PUT    /casebook/cases/:id/reviewer          401      403      403         403      in        in         in       403    in
PUT    /casebook/cases/:id/watch             401      403      in          403      in        in         in       403    in
DELETE /casebook/cases/:id/watch             401      403      in          403      in        in         in       403    in
GET    /casebook/cases/:id/comments          401      403      in          403      in        in         in       403    in
POST   /casebook/cases/:id/comments          401      403      in          403      in        in         in       403    in
POST   /casebook/comments/:id/replies        401      403      in          403      in        in         in       403    in
POST   /casebook/comments/:id/resolve        401      403      in          403      in        in         in       403    in
POST   /casebook/comments/:id/reopen         401      403      in          403      in        in         in       403    in
PUT    /casebook/cases/:id/lock              401      403      in          403      in        in         in       403    in
DELETE /casebook/cases/:id/lock              401      403      in          403      in        in         in       403    in
PUT    /casebook/cases/:id/schedule          401      403      403         403      in        in         in       403    in
DELETE /casebook/cases/:id/schedule          401      403      403         403      in        in         in       403    in
GET    /casebook/sources                     401      403      in          -        in        in         in       403    in
POST   /casebook/sources                     401      403      in          -        in        in         in       403    in
GET    /casebook/sources/:id                 401      403      in          403      in        in         in       403    in
PATCH  /casebook/sources/:id                 401      403      in          403      in        in         in       403    in
DELETE /casebook/sources/:id                 401      403      403         -        in        in         in       403    in
POST   /casebook/sources/:id/restore         401      403      403         -        in        in         in       403    in
GET    /casebook/sources/:id/contributors    401      403      403         -        in        in         in       403    in
PUT    /casebook/sources/:id/contributors    401      403      403         -        in        in         in       403    in
GET    /casebook/sources/:id/events          401      403      in          403      in        in         in       403    in
PUT    /casebook/sources/:id/document        401      403      in          403      in        in         in       403    in
GET    /casebook/sources/:id/document        401      403      in          403      in        in         in       403    in
DELETE /casebook/sources/:id/document        401      403      in          403      in        in         in       403    in
POST   /casebook/sources/:id/archive         401      403      in          403      in        in         in       403    in
GET    /casebook/sources/:id/archive         401      403      in          403      in        in         in       403    in
GET    /casebook/entities                    401      403      in          -        in        in         in       403    in
POST   /casebook/entities                    401      403      in          -        in        in         in       403    in
GET    /casebook/entities/:id                401      403      in          403      in        in         in       403    in
PATCH  /casebook/entities/:id                401      403      403         -        in        in         in       403    in
DELETE /casebook/entities/:id                401      403      403         -        in        in         in       403    in
GET    /casebook/people                      401      403      403         -        in        in         in       403    in
POST   /casebook/people                      401      403      403         -        in        in         in       403    in
GET    /casebook/people/:id                  401      403      403         -        in        in         in       403    in
PATCH  /casebook/people/:id                  401      403      403         -        in        in         in       403    in
DELETE /casebook/people/:id                  401      403      403         -        in        in         in       403    in
POST   /casebook/people/:id/invite           401      403      403         -        in        in         in       403    in
GET    /casebook/feedback                    401      403      403         -        in        in         in       403    in
PATCH  /casebook/feedback/:id                401      403      403         -        in        in         in       403    in
POST   /casebook/feedback/:id/reveal         401      403      403         -        in        in         in       403    in
GET    /casebook/settings                    401      403      403         -        in        in         in       403    in
PUT    /casebook/settings                    401      403      403         -        403       in         in       403    in
`;
