OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (e2:Entity {id: $p0}) WHERE e2.knownFrom <= k1 AND e2.knownTo > k1
WITH coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
WITH n4, k1 WHERE n4.kind = 'PERSON'
CALL (n4, k1) {
UNWIND [n4.id] + coalesce(n4.aliases, []) AS id5
MATCH (speaker6:Entity {id: id5}) WHERE speaker6.knownFrom <= k1 AND speaker6.knownTo > k1
MATCH (speaker6)<-[:ATTRIBUTED_TO]-(n7:Claim) WHERE n7.knownFrom <= k1 AND n7.knownTo > k1
WITH n7, k1 ORDER BY n7.sort LIMIT $p1
MATCH (n7)<-[:CLAIM]-(n8) WHERE n8.knownFrom <= k1 AND n8.knownTo > k1
CALL (n8, k1) {
MATCH (n8)-[role9:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT|WITHDRAWN_HOLDER|WITHDRAWN_OFFICE|WITHDRAWN_CAPACITY|WITHDRAWN_BY_EVENT|WITHDRAWN_MEMBER|WITHDRAWN_BODY|WITHDRAWN_EVENT|WITHDRAWN_PARTICIPANT|WITHDRAWN_ON_BEHALF_OF|WITHDRAWN_SUBJECT|WITHDRAWN_OBJECT|WITHDRAWN_ENTITY|WITHDRAWN_ABOUT]->(n10)
RETURN collect([type(role9), n10.id, n10.label, n10.labels]) AS c11
}
MATCH (n7)-[:SOURCE]->(n12)
WITH n7, n8, c11, n12 ORDER BY n7.sort
RETURN collect([[n8.kind, n8.kind, [[n8.kind, n8.acting, n8.vacant, n8.role, n8.groupText, n8.type, n8.text, n8.property, n8.unit, n8.support], c11], n8.support], n7.locators, [n12.title, n12.date]]) AS c13
}
CALL (n4, k1) {
UNWIND [n4.id] + coalesce(n4.aliases, []) AS id14
MATCH (speaker15:Entity {id: id14}) WHERE speaker15.knownFrom <= k1 AND speaker15.knownTo > k1
MATCH (speaker15)<-[:ATTRIBUTED_TO]-(n16:Claim) WHERE n16.knownFrom <= k1 AND n16.knownTo > k1
RETURN count(*) AS c17
}
RETURN collect([[n4.label, [c13, c17]], n4.id]) AS c18
}
OPTIONAL MATCH (clock19:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock19.writing IS NULL
RETURN [k1, c18, coalesce(clock19.number, 0)] AS row
