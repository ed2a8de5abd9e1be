/** The expected result of reading each file in tests/fixtures/eac-cpf alone. */

/** The counts of records, facts by kind and warnings by code; or the position and code of the error. */
export type Outcome =
  | { readonly entities: number; readonly facts: string; readonly warnings: string }
  | { readonly refused: string };

export const OUTCOMES: readonly (readonly [file: string, outcome: Outcome])[] = [
  [
    'archivesspace/as-FRAF_P_00014.xml',
    { entities: 1, facts: 'EXISTENCE 1, NAME 2, REMARK 9', warnings: 'NOT_KEPT 13' },
  ],
  [
    'archivesspace/as-MMeT-C_2012_RCR00751.xml',
    { entities: 2, facts: 'EXISTENCE 1, NAME 1, REMARK 2', warnings: 'NOT_KEPT 7, NO_HOME 1, STUB 1' },
  ],
  [
    'archivesspace/as-RCR00174.xml',
    {
      entities: 6,
      facts: 'EXISTENCE 1, NAME 1, RELATION 4, REMARK 3',
      warnings: 'DATE_READ 1, NOT_KEPT 8, NO_HOME 1, OUTSIDE_EXISTENCE 1, STUB 1',
    },
  ],
  [
    'archivesspace/as-SIA_Charles_Walcott_EAC.xml',
    { entities: 22, facts: 'EXISTENCE 1, NAME 6, REMARK 32', warnings: 'NOT_KEPT 11, NO_HOME 1, STUB 1' },
  ],
  [
    'archivesspace/as-SIA_NMAH_EACAmericanHistory.xml',
    {
      entities: 63,
      facts: 'EXISTENCE 1, NAME 1, RELATION 52, REMARK 19',
      warnings: 'NOT_KEPT 10, NO_HOME 1, STUB 1',
    },
  ],
  [
    'archivesspace/as-US-CtY-BR_2012_Boswell.xml',
    { entities: 1, facts: 'NAME 9, REMARK 8', warnings: 'NOT_KEPT 12, NO_HOME 1' },
  ],
  [
    'archivesspace/as-eac.p020169_d20120621_t181718_906.xml',
    { entities: 1, facts: 'EXISTENCE 1, NAME 65, REMARK 15', warnings: 'NOT_KEPT 9' },
  ],
  [
    'archivesspace/as-feynman-richard-phillips-1918-1988-cr.xml',
    {
      entities: 14,
      facts: 'EXISTENCE 1, NAME 47, REMARK 121',
      warnings: 'CONTROL_CHARACTER 1, DUPLICATE_CLAIM 4, NOT_KEPT 12, NO_HOME 1, STUB 1',
    },
  ],
  ['archivesspace/as-xmleac.xml', { refused: '26:212 INVALID_XML' }],
  [
    'archivesspace/as-yale_cadell.xml',
    { entities: 1, facts: 'EXISTENCE 1, NAME 4, REMARK 26', warnings: 'NOT_KEPT 12, NO_HOME 1' },
  ],
  [
    'eac-cpf-2/eac2-eaccpf-example-extended.xml',
    {
      entities: 3,
      facts: 'EXISTENCE 1, MEMBERSHIP 2, NAME 11, REMARK 10',
      warnings: 'DATE_COARSENED 1, NOT_KEPT 62, NO_HOME 1, OUTSIDE_EXISTENCE 1, STUB 1',
    },
  ],
  ['eac-cpf-2/eac2-eaccpf-example-minimal.xml', { entities: 1, facts: 'NAME 1', warnings: 'NOT_KEPT 3' }],
  [
    'eac-cpf-2/eac2-eaccpf-matturbancenter.xml',
    { entities: 1, facts: 'NAME 3, REMARK 2', warnings: 'NOT_KEPT 18' },
  ],
  [
    'eac-cpf-2/eac2-eaccpf-mozart.xml',
    { entities: 11, facts: 'MEMBERSHIP 10, NAME 1, REMARK 4', warnings: 'NOT_KEPT 23, STUB 1' },
  ],
  ['rico/_00Error/input.xml', { refused: '2:1 MISSING_KEY, 8:3 MISSING_KEY' }],
  [
    'rico/_00ErrorMissingHrefInRelation/input.xml',
    { entities: 2, facts: 'NAME 1, RELATION 1', warnings: 'STUB 1' },
  ],
  ['rico/_10RecordId/input.xml', { entities: 1, facts: '', warnings: '' }],
  ['rico/_11a_control_maintenanceAgency/input.xml', { entities: 1, facts: '', warnings: '' }],
  ['rico/_11b_control_otherRecordId/input.xml', { entities: 1, facts: '', warnings: '' }],
  ['rico/_11c_control_maintenanceHistory/input.xml', { entities: 1, facts: '', warnings: 'NOT_KEPT 4' }],
  [
    'rico/_11d_control_conventionDeclarationCorporateBody/input.xml',
    { entities: 1, facts: '', warnings: 'NOT_KEPT 1' },
  ],
  [
    'rico/_11e_control_conventionDeclarationPerson/input.xml',
    { entities: 1, facts: '', warnings: 'NOT_KEPT 1' },
  ],
  ['rico/_11f_control_languageDeclaration/input.xml', { entities: 1, facts: '', warnings: 'NOT_KEPT 2' }],
  ['rico/_11g_control_sourceEntry/input.xml', { entities: 1, facts: '', warnings: '' }],
  ['rico/_11h_control_sourceWithDescriptiveNote/input.xml', { entities: 1, facts: '', warnings: '' }],
  ['rico/_13entityType/input.xml', { entities: 1, facts: '', warnings: '' }],
  ['rico/_15entityIdISNI/input.xml', { entities: 1, facts: '', warnings: '' }],
  ['rico/_15entityIdRNA/input.xml', { entities: 1, facts: '', warnings: '' }],
  ['rico/_15entityIdSIREN/input.xml', { entities: 1, facts: '', warnings: '' }],
  ['rico/_15entityIdSIRET/input.xml', { entities: 1, facts: '', warnings: '' }],
  ['rico/_15entityIdWikidata/input.xml', { entities: 1, facts: '', warnings: '' }],
  ['rico/_16nameEntry/input.xml', { entities: 1, facts: 'NAME 3', warnings: '' }],
  ['rico/_18AexistsDatePerson/input.xml', { entities: 1, facts: 'EXISTENCE 1', warnings: '' }],
  ['rico/_18BexistsDateCorporateBody/input.xml', { entities: 1, facts: 'EXISTENCE 1', warnings: '' }],
  [
    'rico/_18CexistsDatePersonWithActivityDatesNote/input.xml',
    { entities: 1, facts: 'REMARK 1', warnings: 'NO_HOME 1' },
  ],
  ['rico/_19biogHist/input.xml', { entities: 1, facts: 'REMARK 1', warnings: '' }],
  ['rico/_20function/input.xml', { entities: 1, facts: 'REMARK 3', warnings: 'NOT_KEPT 1' }],
  [
    'rico/_22occupation/input.xml',
    { entities: 1, facts: 'REMARK 2', warnings: 'DATE_COARSENED 1, NOT_KEPT 1' },
  ],
  ['rico/_23legalStatus/input.xml', { entities: 1, facts: 'REMARK 2', warnings: 'NOT_KEPT 1' }],
  [
    'rico/_23legalStatusWithDatesAndDescription/input.xml',
    { entities: 1, facts: 'REMARK 2', warnings: 'DATE_COARSENED 1, NOT_KEPT 1' },
  ],
  [
    'rico/_24cpfRelationIdentity/input.xml',
    { entities: 1, facts: '', warnings: 'INVALID_VALUE 2, NOT_KEPT 2' },
  ],
  [
    'rico/_25AcpfRelationHierarchical/FRAN_NP_111111.xml',
    { entities: 1, facts: 'NAME 1, REMARK 1', warnings: 'NOT_KEPT 1' },
  ],
  [
    'rico/_25AcpfRelationHierarchical/FRAN_NP_999999.xml',
    { entities: 1, facts: 'NAME 1, REMARK 1', warnings: 'NOT_KEPT 1' },
  ],
  [
    'rico/_25AcpfRelationHierarchical/input.xml',
    { entities: 3, facts: 'NAME 1, RELATION 2', warnings: 'DATE_COARSENED 1, STUB 1' },
  ],
  [
    'rico/_25BGroupSubdivisionRelation/FRAN_NP_111111.xml',
    { entities: 1, facts: 'NAME 1, REMARK 1', warnings: 'NOT_KEPT 1' },
  ],
  [
    'rico/_25BGroupSubdivisionRelation/FRAN_NP_222222.xml',
    { entities: 1, facts: 'NAME 1, REMARK 1', warnings: 'NOT_KEPT 1' },
  ],
  [
    'rico/_25BGroupSubdivisionRelation/FRAN_NP_999999.xml',
    { entities: 1, facts: 'NAME 1, REMARK 1', warnings: 'NOT_KEPT 1' },
  ],
  [
    'rico/_25BGroupSubdivisionRelation/input.xml',
    { entities: 4, facts: 'NAME 1, RELATION 3, REMARK 1', warnings: 'DATE_COARSENED 1, NOT_KEPT 1, STUB 1' },
  ],
  [
    'rico/_25CAgentControlRelation/FRAN_NP_111111.xml',
    { entities: 1, facts: 'NAME 1, REMARK 1', warnings: 'NOT_KEPT 1' },
  ],
  [
    'rico/_25CAgentControlRelation/FRAN_NP_999999.xml',
    { entities: 1, facts: 'NAME 1, REMARK 1', warnings: 'NOT_KEPT 1' },
  ],
  [
    'rico/_25CAgentControlRelation/input.xml',
    { entities: 3, facts: 'NAME 1, RELATION 2', warnings: 'STUB 1' },
  ],
  [
    'rico/_25DGroupSubdivisionRelationWithArcrole/FRAN_NP_111111.xml',
    { entities: 1, facts: 'NAME 1, REMARK 1', warnings: 'NOT_KEPT 1' },
  ],
  [
    'rico/_25DGroupSubdivisionRelationWithArcrole/FRAN_NP_999999.xml',
    { entities: 1, facts: 'NAME 1, REMARK 1', warnings: 'NOT_KEPT 1' },
  ],
  [
    'rico/_25DGroupSubdivisionRelationWithArcrole/input.xml',
    { entities: 3, facts: 'NAME 1, RELATION 2', warnings: 'STUB 1' },
  ],
  [
    'rico/_25EAgentControlRelationWithArcrole/FRAN_NP_111111.xml',
    { entities: 1, facts: 'NAME 1, REMARK 1', warnings: 'NOT_KEPT 1' },
  ],
  [
    'rico/_25EAgentControlRelationWithArcrole/FRAN_NP_999999.xml',
    { entities: 1, facts: 'NAME 1, REMARK 1', warnings: 'NOT_KEPT 1' },
  ],
  [
    'rico/_25EAgentControlRelationWithArcrole/input.xml',
    { entities: 3, facts: 'NAME 1, REMARK 2', warnings: 'NO_HOME 1, STUB 1' },
  ],
  [
    'rico/_25FGroupSubdivisionRelationMinistereCabinet/FRAN_NP_111111.xml',
    { entities: 1, facts: 'NAME 1, REMARK 1', warnings: 'NOT_KEPT 1' },
  ],
  [
    'rico/_25FGroupSubdivisionRelationMinistereCabinet/input.xml',
    { entities: 2, facts: 'NAME 1, RELATION 1, REMARK 1', warnings: 'NOT_KEPT 1, STUB 1' },
  ],
  [
    'rico/_25GcpfRelationHierarchical_current/FRAN_NP_111111.xml',
    { entities: 1, facts: 'NAME 1, REMARK 1', warnings: 'NOT_KEPT 1' },
  ],
  [
    'rico/_25GcpfRelationHierarchical_current/FRAN_NP_999999.xml',
    { entities: 1, facts: 'NAME 1, REMARK 1', warnings: 'NOT_KEPT 1' },
  ],
  [
    'rico/_25GcpfRelationHierarchical_current/input.xml',
    { entities: 3, facts: 'NAME 1, RELATION 2', warnings: 'DATE_COARSENED 1, STUB 1' },
  ],
  ['rico/_26cpfRelationTemporal/FRAN_NP_111111.xml', { entities: 1, facts: 'NAME 1', warnings: '' }],
  ['rico/_26cpfRelationTemporal/FRAN_NP_999999.xml', { entities: 1, facts: 'NAME 1', warnings: '' }],
  ['rico/_26cpfRelationTemporal/input.xml', { entities: 3, facts: 'NAME 1, RELATION 2', warnings: 'STUB 1' }],
  ['rico/_27AcpfRelationAssociative/FRAN_NP_000000.xml', { entities: 1, facts: 'NAME 1', warnings: '' }],
  ['rico/_27AcpfRelationAssociative/FRAN_NP_111111.xml', { entities: 1, facts: 'NAME 1', warnings: '' }],
  [
    'rico/_27AcpfRelationAssociative/input.xml',
    { entities: 1, facts: 'NAME 1, REMARK 2', warnings: 'DATE_COARSENED 1, NO_HOME 1' },
  ],
  ['rico/_27BcpfLeadershipRelationGroup/FRAN_NP_111111.xml', { entities: 1, facts: 'NAME 1', warnings: '' }],
  [
    'rico/_27BcpfLeadershipRelationGroup/input.xml',
    { entities: 1, facts: 'NAME 1, REMARK 1', warnings: 'NO_HOME 1' },
  ],
  [
    'rico/_27CcpfLeadershipRelationGroupWithArcrole/FRAN_NP_111111.xml',
    { entities: 1, facts: 'NAME 1', warnings: '' },
  ],
  [
    'rico/_27CcpfLeadershipRelationGroupWithArcrole/input.xml',
    { entities: 2, facts: 'MEMBERSHIP 1, NAME 1', warnings: 'DATE_COARSENED 1, STUB 1' },
  ],
  [
    'rico/_27DcpfLeadershipRelationPersonWithArcrole/FRAN_NP_111111.xml',
    { entities: 1, facts: 'NAME 1', warnings: '' },
  ],
  [
    'rico/_27DcpfLeadershipRelationPersonWithArcrole/input.xml',
    { entities: 2, facts: 'MEMBERSHIP 1, NAME 1', warnings: 'DATE_COARSENED 1, STUB 1' },
  ],
  [
    'rico/_28cpfResourceRelation/input.xml',
    { entities: 1, facts: 'NAME 1, REMARK 3', warnings: 'NOT_KEPT 1' },
  ],
  [
    'rico/_29AcpfFamilyRelation/FRAN_NP_009280.xml',
    {
      entities: 1,
      facts: 'EXISTENCE 1, NAME 6, REMARK 17',
      warnings: 'DATE_COARSENED 1, NOT_KEPT 13, NO_HOME 1',
    },
  ],
  [
    'rico/_29AcpfFamilyRelation/FRAN_NP_050172.xml',
    {
      entities: 1,
      facts: 'EXISTENCE 1, NAME 1, REMARK 3',
      warnings: 'DATE_COARSENED 1, NOT_KEPT 10, NO_HOME 1',
    },
  ],
  [
    'rico/_29AcpfFamilyRelation/FRAN_NP_050571.xml',
    { entities: 1, facts: 'EXISTENCE 1, NAME 1, REMARK 16', warnings: 'NOT_KEPT 13, NO_HOME 1' },
  ],
  [
    'rico/_29AcpfFamilyRelation/FRAN_NP_051622.xml',
    {
      entities: 1,
      facts: 'EXISTENCE 1, NAME 2, REMARK 12',
      warnings: 'DATE_COARSENED 1, NOT_KEPT 13, NO_HOME 1',
    },
  ],
  ['rico/_29AcpfFamilyRelation/input.xml', { entities: 1, facts: 'NAME 1, REMARK 2', warnings: 'NO_HOME 1' }],
  [
    'rico/_29BcpfFamilyRelation/FRAN_NP_010112.xml',
    {
      entities: 1,
      facts: 'EXISTENCE 1, NAME 1, REMARK 3',
      warnings: 'DATE_COARSENED 1, NOT_KEPT 10, NO_HOME 1',
    },
  ],
  [
    'rico/_29BcpfFamilyRelation/FRAN_NP_051622.xml',
    {
      entities: 1,
      facts: 'EXISTENCE 1, NAME 2, REMARK 12',
      warnings: 'DATE_COARSENED 1, NOT_KEPT 13, NO_HOME 1',
    },
  ],
  ['rico/_29BcpfFamilyRelation/input.xml', { entities: 1, facts: 'NAME 1, REMARK 2', warnings: 'NO_HOME 1' }],
  ['rico/_30mandate/input.xml', { entities: 1, facts: 'REMARK 3', warnings: 'NOT_KEPT 2' }],
  [
    'rico/_31cpfAgentSubordinationRelationWithArcrole/FRAN_NP_111111.xml',
    { entities: 1, facts: 'NAME 1', warnings: '' },
  ],
  [
    'rico/_31cpfAgentSubordinationRelationWithArcrole/FRAN_NP_999999.xml',
    { entities: 1, facts: 'NAME 1', warnings: '' },
  ],
  [
    'rico/_31cpfAgentSubordinationRelationWithArcrole/input.xml',
    { entities: 1, facts: 'NAME 1, REMARK 2', warnings: 'NO_HOME 1' },
  ],
  [
    'rico/_32cpfAgentMembershipRelationPersonWithArcrole/FRAN_NP_111111.xml',
    { entities: 1, facts: 'NAME 1', warnings: '' },
  ],
  [
    'rico/_32cpfAgentMembershipRelationPersonWithArcrole/FRAN_NP_999999.xml',
    { entities: 1, facts: 'NAME 1', warnings: '' },
  ],
  [
    'rico/_32cpfAgentMembershipRelationPersonWithArcrole/input.xml',
    { entities: 3, facts: 'MEMBERSHIP 2, NAME 1', warnings: 'DATE_COARSENED 1, STUB 1' },
  ],
  [
    'rico/_33cpfAgentMembershipRelationGroupWithArcrole/FRAN_NP_111111.xml',
    { entities: 1, facts: 'NAME 1', warnings: '' },
  ],
  [
    'rico/_33cpfAgentMembershipRelationGroupWithArcrole/input.xml',
    { entities: 2, facts: 'MEMBERSHIP 1, NAME 1', warnings: 'STUB 1' },
  ],
  [
    'rico/_34cpfProfessionalRelationWithArcrole/FRAN_NP_999999.xml',
    { entities: 1, facts: 'NAME 1', warnings: '' },
  ],
  [
    'rico/_34cpfProfessionalRelationWithArcrole/input.xml',
    { entities: 1, facts: 'NAME 1, REMARK 1', warnings: 'NO_HOME 1' },
  ],
  [
    'rico/_35placeInParis/input.xml',
    { entities: 1, facts: 'NAME 1, REMARK 8', warnings: 'DATE_COARSENED 1, NOT_KEPT 2' },
  ],
  [
    'rico/_36placeOutOfParis/input.xml',
    { entities: 1, facts: 'NAME 1, REMARK 6', warnings: 'DATE_COARSENED 1, NOT_KEPT 2' },
  ],
  [
    'rico/_37emptyDates/FRAN_NP_111111.xml',
    { entities: 1, facts: 'NAME 1, REMARK 1', warnings: 'NOT_KEPT 1' },
  ],
  [
    'rico/_37emptyDates/input.xml',
    { entities: 2, facts: 'NAME 1, RELATION 1, REMARK 1', warnings: 'DATE_COARSENED 1, NO_HOME 1, STUB 1' },
  ],
  [
    'rico/_38StructureOrGenealogyAndGeneralContext/input.xml',
    { entities: 1, facts: 'REMARK 2', warnings: '' },
  ],
  [
    'snac/snac-99166-w65k3tsm.xml',
    {
      entities: 20,
      facts: 'EXISTENCE 1, NAME 2, RELATION 1, REMARK 47',
      warnings: 'DATE_COARSENED 1, NOT_KEPT 11, NO_HOME 1, STUB 1',
    },
  ],
  [
    'snac/snac-FRAN_NP_050744.xml',
    {
      entities: 3,
      facts: 'EXISTENCE 1, NAME 3, RELATION 1, REMARK 12',
      warnings: 'DATE_COARSENED 1, NOT_KEPT 12, NO_HOME 1, STUB 1',
    },
  ],
];
