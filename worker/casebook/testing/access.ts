/** Who may call what of the casebook (worker/testing/access-matrix.ts); `another`: a contributor who is not on the case. */
export const access = `
                                             nobody   contributor another  moderator casebooker admin    key
GET    /casebook/cases                       401      in          -        in        in         in       403
POST   /casebook/cases                       401      in          -        in        in         in       403
POST   /casebook/cases/bulk                  401      in          -        in        in         in       403
GET    /casebook/cases/:id                   401      in          403      in        in         in       403
PATCH  /casebook/cases/:id                   401      in          403      in        in         in       403
DELETE /casebook/cases/:id                   401      403         403      in        in         in       403
PUT    /casebook/cases/:id/state             401      in          403      in        in         in       403
POST   /casebook/cases/:id/submit            401      in          403      in        in         in       403
POST   /casebook/cases/:id/publish           401      403         403      in        in         in       403
POST   /casebook/cases/:id/needs-changes     401      403         403      in        in         in       403
POST   /casebook/cases/:id/draft             401      in          403      in        in         in       403
GET    /casebook/cases/:id/versions          401      in          403      in        in         in       403
GET    /casebook/cases/:id/compare           401      in          403      in        in         in       403
GET    /casebook/cases/:id/readiness         401      in          403      in        in         in       403
GET    /casebook/cases/:id/events            401      in          403      in        in         in       403
GET    /casebook/cases/:id/contributors      401      403         403      in        in         in       403
PUT    /casebook/cases/:id/contributors      401      403         403      in        in         in       403
PUT    /casebook/cases/:id/reviewer          401      403         403      in        in         in       403
PUT    /casebook/cases/:id/watch             401      in          403      in        in         in       403
DELETE /casebook/cases/:id/watch             401      in          403      in        in         in       403
GET    /casebook/cases/:id/comments          401      in          403      in        in         in       403
POST   /casebook/cases/:id/comments          401      in          403      in        in         in       403
POST   /casebook/comments/:id/replies        401      in          403      in        in         in       403
POST   /casebook/comments/:id/resolve        401      in          403      in        in         in       403
POST   /casebook/comments/:id/reopen         401      in          403      in        in         in       403
PUT    /casebook/cases/:id/lock              401      in          403      in        in         in       403
DELETE /casebook/cases/:id/lock              401      in          403      in        in         in       403
`;
