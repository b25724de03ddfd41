/** Who may call what of incomes (worker/testing/access-matrix.ts). */
export const access = `
                                             nobody   unitadmin another  editor   onlooker external admin    key
GET    /incomes/master                       401      in       -        in       in       in       in       403
POST   /incomes/commodities                  401      403      -        403      403      403      in       403
PATCH  /incomes/countries/:id                401      403      -        403      403      403      in       403
GET    /incomes/cpi                          401      in       -        in       in       in       in       403
PUT    /incomes/cpi                          401      403      -        403      403      403      in       403
GET    /incomes/conversion-rates             401      in       -        in       in       in       in       403
PUT    /incomes/conversion-rates             401      403      -        403      403      403      in       403
GET    /incomes/question-sets                401      in       -        in       in       in       in       403
GET    /incomes/question-sets/:version       401      in       -        in       in       in       in       403
POST   /incomes/formulas/evaluate            401      in       -        in       in       in       in       403
GET    /incomes/benchmarks                   401      in       -        in       in       in       in       403
POST   /incomes/benchmarks                   401      403      -        403      403      403      in       403
GET    /incomes/benchmarks/find              401      in       -        in       in       in       in       403
GET    /incomes/benchmarks/:id               401      in       -        in       in       in       in       403
PATCH  /incomes/benchmarks/:id               401      403      -        403      403      403      in       403
DELETE /incomes/benchmarks/:id               401      403      -        403      403      403      in       403
GET    /incomes/references                   401      in       -        in       in       in       in       403
POST   /incomes/references                   401      in       -        403      403      403      in       403
GET    /incomes/references/facets            401      in       -        in       in       in       in       403
GET    /incomes/references/values            401      in       -        in       in       in       in       403
GET    /incomes/references/:id               401      in       -        in       in       in       in       403
PATCH  /incomes/references/:id               401      in       -        403      403      403      in       403
DELETE /incomes/references/:id               401      in       -        403      403      403      in       403
GET    /incomes/cases                               401      in       -        in       in       in       in       403
POST   /incomes/cases                               401      in       -        in       in       403      in       403
GET    /incomes/cases/:id                           401      in       404      in       in       404      in       403
PATCH  /incomes/cases/:id                           401      in       404      in       403      404      in       403
DELETE /incomes/cases/:id                           401      in       404      403      403      404      in       403
POST   /incomes/cases/:id/restore                   401      in       404      403      403      404      in       403
POST   /incomes/cases/:id/status                    401      in       404      in       403      404      in       403
PATCH  /incomes/cases/:id/values                    401      in       404      in       403      404      in       403
GET    /incomes/cases/:id/questions                 401      in       404      in       in       404      in       403
GET    /incomes/cases/:id/results                   401      in       404      in       in       404      in       403
POST   /incomes/cases/:id/segments                  401      in       404      in       403      404      in       403
PATCH  /incomes/cases/:id/segments/:segment_id      401      in       404      in       403      404      in       403
DELETE /incomes/cases/:id/segments/:segment_id      401      in       404      in       403      404      in       403
POST   /incomes/cases/:id/segments/:segment_id/pin  401      in       404      in       403      404      in       403
GET    /incomes/cases/:id/revisions                 401      in       404      in       in       404      in       403
GET    /incomes/cases/:id/revisions/:revision       401      in       404      in       in       404      in       403
PATCH  /incomes/cases/:id/revisions/:revision       401      in       404      in       403      404      in       403
POST   /incomes/cases/:id/revisions/:revision/undo  401      in       404      in       403      404      in       403
POST   /incomes/cases/:id/revisions/:revision/restore 401      in       404      in       403      404      in       403
`;
