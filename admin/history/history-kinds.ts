/** The kinds of change sets that the history can be narrowed to: what people look for, in the order of their work. */
export const historyKinds: readonly string[] = [
  ...['import', 'undoImport', 'publishPlan', 'archivePlan', 'restoreChangeSet', 'restoreRow', 'restoreField'],
  ...['createPlan', 'updatePlan', 'deletePlan', 'updateArea', 'deleteArea'],
  ...['createGoal', 'updateGoal', 'moveGoal', 'splitGoal', 'mergeGoals', 'deleteGoal', 'deleteGoals', 'confirmAlignment', 'rejectAlignment'],
  ...['createMeasure', 'updateMeasure', 'moveMeasure', 'splitMeasure', 'mergeMeasures', 'deleteMeasure', 'deleteMeasures'],
  ...['createTarget', 'updateTarget', 'deleteTarget', 'createResponsibility', 'updateResponsibility', 'deleteResponsibility'],
  ...[
    'createUnit',
    'updateUnit',
    'mergeUnits',
    'deleteUnit',
    'changeFamiliesOfUnits',
    'addUnitToFamily',
    'removeUnitFromFamily',
    'addUnitGroupMember',
    'removeUnitGroupMember',
  ],
  ...['createIndicator', 'updateIndicator', 'mergeIndicators', 'deleteIndicator'],
  ...['createUser', 'updateUser', 'disableUser', 'setUserRights', 'createApiToken', 'revokeApiToken', 'createWebhook', 'updateWebhook', 'deleteWebhook'],
];
