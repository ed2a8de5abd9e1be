OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (named2:Entity {id: $p0}) WHERE named2.knownFrom <= k1 AND named2.knownTo > k1
WITH named2, named2.id AS asked3, k1
WITH DISTINCT coalesce(named2.mergedInto, named2.id) AS id4, k1, asked3
MATCH (n5:Entity {id: id4}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
WITH n5, asked3, k1 WHERE n5.kind = 'PERSON'
CALL (n5, k1) {
UNWIND [n5.id] + coalesce(n5.aliases, []) AS id6
MATCH (speaker7:Entity {id: id6}) WHERE speaker7.knownFrom <= k1 AND speaker7.knownTo > k1
MATCH (speaker7)<-[:ATTRIBUTED_TO]-(n8:Claim) WHERE n8.knownFrom <= k1 AND n8.knownTo > k1
WITH n8, k1 ORDER BY n8.sort LIMIT $p1
MATCH (n8)<-[:CLAIM]-(n9:Fact) WHERE n9.knownFrom <= k1 AND n9.knownTo > k1
CALL (n9, k1) {
MATCH (n9)-[role10:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]->(n11)
RETURN collect([type(role10), n11.id, n11.label, n11.labels]) AS c12
}
MATCH (n8)-[:SOURCE]->(n13)
WITH n8, n9, c12, n13 ORDER BY n8.sort
RETURN collect([[n9.kind, n9.kind, [[n9.kind, n9.acting, n9.vacant, n9.role, n9.groupText, n9.type, n9.text, n9.property, n9.unit], c12], n9.support], n8.locators, [n13.title, n13.date]]) AS c14
}
CALL (n5, k1) {
UNWIND [n5.id] + coalesce(n5.aliases, []) AS id15
MATCH (speaker16:Entity {id: id15}) WHERE speaker16.knownFrom <= k1 AND speaker16.knownTo > k1
MATCH (speaker16)<-[:ATTRIBUTED_TO]-(n17:Claim) WHERE n17.knownFrom <= k1 AND n17.knownTo > k1
RETURN count(*) AS c18
}
RETURN collect([n5.label, [c14, c18]]) AS c19
}
CALL (k1) { OPTIONAL MATCH (clock20:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock20.writing IS NULL THEN coalesce(clock20.number, 0) ELSE null END AS after21 }
RETURN [k1, c19, after21] AS row
