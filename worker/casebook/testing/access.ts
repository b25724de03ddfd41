/** Who may call what of the casebook (worker/testing/access-matrix.ts); `another`: a contributor who is not on the case. */
export const access = `
                                             nobody   contributor another  moderator casebooker admin    key
GET    /casebook/cases                       401      in          -        in        in         in       403
POST   /casebook/cases                       401      in          -        in        in         in       403
GET    /casebook/cases/:id                   401      in          403      in        in         in       403
GET    /casebook/sources                    401      in          -        in        in         in       403
POST   /casebook/sources                    401      in          -        in        in         in       403
GET    /casebook/sources/:id                401      in          403      in        in         in       403
PATCH  /casebook/sources/:id                401      in          403      in        in         in       403
DELETE /casebook/sources/:id                401      403         -        in        in         in       403
POST   /casebook/sources/:id/restore        401      403         -        in        in         in       403
GET    /casebook/sources/:id/contributors   401      in          403      in        in         in       403
PUT    /casebook/sources/:id/contributors   401      403         -        in        in         in       403
GET    /casebook/sources/:id/events         401      in          403      in        in         in       403
GET    /casebook/entities                   401      in          -        in        in         in       403
POST   /casebook/entities                   401      in          -        in        in         in       403
GET    /casebook/entities/:id               401      in          403      in        in         in       403
PATCH  /casebook/entities/:id               401      403         -        in        in         in       403
DELETE /casebook/entities/:id               401      403         -        in        in         in       403
GET    /casebook/people                     401      403         -        in        in         in       403
POST   /casebook/people                     401      403         -        in        in         in       403
GET    /casebook/people/:id                 401      403         -        in        in         in       403
PATCH  /casebook/people/:id                 401      403         -        in        in         in       403
DELETE /casebook/people/:id                 401      403         -        in        in         in       403
POST   /casebook/people/:id/invite          401      403         -        in        in         in       403
GET    /casebook/feedback                   401      403         -        in        in         in       403
PATCH  /casebook/feedback/:id               401      403         -        in        in         in       403
POST   /casebook/feedback/:id/reveal        401      403         -        in        in         in       403
GET    /casebook/settings                   401      403         -        in        in         in       403
PUT    /casebook/settings                   401      403         -        403       in         in       403
`;
