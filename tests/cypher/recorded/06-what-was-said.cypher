OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Entity {id: $p0}) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1
WITH n2, k1 WHERE n2.kind = 'PERSON'
CALL (n2, k1) {
MATCH (n2)<-[:ATTRIBUTED_TO]-(n3:Claim) WHERE n3.knownFrom <= k1 AND n3.knownTo > k1
WITH n3, k1 ORDER BY n3.sort LIMIT $p1
MATCH (n3)<-[:CLAIM]-(n4:Fact) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
CALL (n4, k1) {
MATCH (n4)-[role5:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]->(n6)
RETURN collect([type(role5), n6.id, n6.label, n6.labels]) AS c7
}
MATCH (n3)-[:SOURCE]->(n8)
WITH n3, n4, c7, n8 ORDER BY n3.sort
RETURN collect([n3.sort, [true, [n4.kind, n4.kind, [[n4.kind, n4.acting, n4.vacant, n4.role, n4.groupText, n4.type, n4.text, n4.property, n4.unit], c7], n4.support], n3.locators, [true, n8.title, n8.date]]]) AS c9
}
CALL (n2, k1) {
MATCH (n2)<-[:ATTRIBUTED_TO]-(n10:Claim) WHERE n10.knownFrom <= k1 AND n10.knownTo > k1
RETURN count(*) AS c11
}
RETURN collect([true, n2.label, [c9, c11]]) AS c12
}
CALL (k1) { OPTIONAL MATCH (clock13:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock13.writing IS NULL THEN coalesce(clock13.number, 0) ELSE null END AS after14 }
RETURN [k1, c12, after14] AS row
