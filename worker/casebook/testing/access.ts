/** Who may call what of the casebook (worker/testing/access-matrix.ts); `another`: a contributor who is not on the case. */
export const access = `
                                             nobody   contributor another  moderator casebooker admin    key
GET    /casebook/cases                       401      in          -        in        in         in       403
POST   /casebook/cases                       401      in          -        in        in         in       403
GET    /casebook/cases/:id                   401      in          403      in        in         in       403
`;
