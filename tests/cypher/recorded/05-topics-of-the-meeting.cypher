OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (named2:Entity {id: $p0}) WHERE named2.knownFrom <= k1 AND named2.knownTo > k1
WITH named2, named2.id AS asked3, k1
WITH DISTINCT coalesce(named2.mergedInto, named2.id) AS id4, k1, asked3
MATCH (n5:Entity {id: id4}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH n5, asked3, k1 WHERE n5.kind = 'EVENT'
CALL (n5, k1) {
MATCH (n5)<-[:SUBJECT]-(f6:Relation) WHERE f6.type = 'DISCUSSED' AND f6.knownFrom <= k1 AND f6.knownTo > k1
MATCH (f6)-[:OBJECT]->(n7) WHERE n7.kind IN ['TOPIC']
WITH n7, f6, k1 ORDER BY f6.sort LIMIT $p1
CALL (n7, k1) {
MATCH (n7)<-[:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]-(n8:Fact)
WITH DISTINCT n8, k1 WHERE n8.knownFrom <= k1 AND n8.knownTo > k1 AND n8.kind IN $p2
WITH n8, k1 ORDER BY n8.sort LIMIT $p3
CALL (n8, k1) {
MATCH (n8)-[role9:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]->(n10)
RETURN collect([type(role9), n10.id, n10.label, n10.labels]) AS c11
}
CALL (n8, k1) {
MATCH (n8)-[:CLAIM]->(n12:Claim) WHERE n12.knownFrom <= k1 AND n12.knownTo > k1
WITH n12, k1 ORDER BY n12.sort LIMIT $p4
MATCH (n12)-[:SOURCE]->(n13)
WITH n12, n13 ORDER BY n12.sort
RETURN collect([n12.modality, n12.note, [n13.title]]) AS c14
}
WITH n8, c11, c14 ORDER BY n8.sort
RETURN collect([n8.kind, [[n8.kind, n8.acting, n8.vacant, n8.role, n8.groupText, n8.type, n8.text, n8.property, n8.unit], c11], n8.support, [c14]]) AS c15
}
WITH n7, f6, c15 ORDER BY f6.sort
RETURN collect([n7.label, n7.category, n7.note, [c15]]) AS c16
}
RETURN collect([n5.label, [c16]]) AS c17
}
CALL (k1) { OPTIONAL MATCH (clock18:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock18.writing IS NULL THEN coalesce(clock18.number, 0) ELSE null END AS after19 }
RETURN [k1, c17, after19] AS row
