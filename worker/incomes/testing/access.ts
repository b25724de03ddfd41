/** Who may call what of incomes (worker/testing/access-matrix.ts). */
export const access = `
                                             nobody   unitadmin another  editor   onlooker external admin    key
GET    /incomes/registrations/options        in       in        -        in       in       in       in       in
POST   /incomes/registrations                in       in        -        in       in       in       in       in
GET    /incomes/registrations                401      in        -        403      403      403      in       403
POST   /incomes/registrations/:id/approve    401      in        404      403      403      403      in       403
POST   /incomes/registrations/:id/reject     401      in        404      403      403      403      in       403
GET    /incomes/me                           401      in        -        in       in       in       in       403
GET    /incomes/people                       401      in        -        in       in       403      in       403
GET    /incomes/users                        401      in        -        403      403      403      in       403
POST   /incomes/users                        401      in        403      403      403      403      in       403
GET    /incomes/users/:id                    401      in        404      403      403      403      in       403
PATCH  /incomes/users/:id                    401      in        404      403      403      403      in       403
DELETE /incomes/users/:id                    401      in        404      403      403      403      in       403
POST   /incomes/users/:id/invite             401      in        404      403      403      403      in       403
GET    /incomes/cases/:id/access            401      in        404      403      403      404      in       403
POST   /incomes/cases/:id/access            401      in        404      403      403      404      in       403
DELETE /incomes/cases/:id/access/:person_id 401      in        404      403      403      404      in       403
GET    /incomes/access-requests              401      in        -        403      403      403      in       403
POST   /incomes/access-requests/:id/approve  401      in        403      403      403      403      in       403
POST   /incomes/access-requests/:id/decline  401      in        403      403      403      403      in       403
GET    /incomes/tags                         401      in        -        in       in       in       in       403
POST   /incomes/tags                         401      in        -        403      403      403      in       403
GET    /incomes/tags/:id                     401      in        -        in       in       in       in       403
PATCH  /incomes/tags/:id                     401      in        -        403      403      403      in       403
DELETE /incomes/tags/:id                     401      403       -        403      403      403      in       403
GET    /incomes/business-units               401      in        -        in       in       in       in       403
POST   /incomes/business-units               401      403       -        403      403      403      in       403
GET    /incomes/business-units/:id           401      in        -        in       in       in       in       403
PATCH  /incomes/business-units/:id           401      403       -        403      403      403      in       403
DELETE /incomes/business-units/:id           401      403       -        403      403      403      in       403
GET    /incomes/companies                    401      in        -        in       in       403      in       403
POST   /incomes/companies                    401      403       -        403      403      403      in       403
GET    /incomes/companies/:id                401      in        -        in       in       403      in       403
PATCH  /incomes/companies/:id                401      403       -        403      403      403      in       403
DELETE /incomes/companies/:id                401      403       -        403      403      403      in       403
`;
