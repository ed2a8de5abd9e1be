OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (e2:Entity {id: $p0}) WHERE e2.knownFrom <= k1 AND e2.knownTo > k1
WITH coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
WITH n4, k1 WHERE n4.kind = 'EVENT'
CALL (n4, k1) {
MATCH (n4)<-[:SUBJECT]-(f5:Relation) WHERE f5.type = 'DISCUSSED' AND f5.knownFrom <= k1 AND f5.knownTo > k1
MATCH (f5)-[:OBJECT]->(n6) WHERE n6.kind IN ['TOPIC']
WITH n6, f5, k1 ORDER BY f5.sort LIMIT $p1
CALL (n6, k1) {
MATCH (n6)<-[:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]-(n7:Fact)
WITH DISTINCT n7, k1 WHERE n7.knownFrom <= k1 AND n7.knownTo > k1 AND n7.kind IN $p2
WITH n7, k1 ORDER BY n7.sort LIMIT $p3
CALL (n7, k1) {
MATCH (n7)-[role8:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]->(n9)
RETURN collect([type(role8), n9.id, n9.label, n9.labels]) AS c10
}
CALL (n7, k1) {
MATCH (n7)-[:CLAIM]->(n11:Claim) WHERE n11.knownFrom <= k1 AND n11.knownTo > k1
WITH n11, k1 ORDER BY n11.sort LIMIT $p4
MATCH (n11)-[:SOURCE]->(n12)
WITH n11, n12 ORDER BY n11.sort
RETURN collect([n11.modality, n11.note, [n12.title]]) AS c13
}
WITH n7, c10, c13 ORDER BY n7.sort
RETURN collect([n7.kind, [[n7.kind, n7.acting, n7.vacant, n7.role, n7.groupText, n7.type, n7.text, n7.property, n7.unit, n7.support], c10], n7.support, [c13]]) AS c14
}
WITH n6, f5, c14 ORDER BY f5.sort
RETURN collect([n6.label, n6.category, n6.note, [c14]]) AS c15
}
RETURN collect([[n4.label, [c15]], n4.id]) AS c16
}
OPTIONAL MATCH (clock17:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock17.writing IS NULL
RETURN [k1, c16, coalesce(clock17.number, 0)] AS row
